import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ChangeFeed } from '../../../src/main/change-feed.ts';
import { applyImport } from '../../../src/main/imports/apply-import.ts';
import { insertImport } from '../../../src/main/imports/import-records.ts';
import { Staging } from '../../../src/main/imports/staging.ts';
import { ProductsService } from '../../../src/main/products/products-service.ts';
import { createUnits, type Units } from '../../../src/main/units.ts';
import { UNKNOWN_ID } from '../../support/builders.ts';
import { openTestDatabase } from '../../support/database.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const values = { name: 'Tea', price: 1, sku: 'T1' };

/** The work is done, and then the process dies: nothing of it is committed. */
function cutOff(units: Units): Units {
  return {
    ...units,
    write: (actor, work) =>
      units.write(actor, async (unit) => {
        await work(unit);
        throw new Error('cut off');
      }),
  };
}

it('a row that was refused in a unit cut off before its commit, and then came in, is not listed', async () => {
  const { database } = await openTestDatabase();
  const logFailure = (error: unknown) => expect.unreachable(String(error));
  const units = createUnits({ database, feed: new ChangeFeed(), logFailure });
  const products = new ProductsService();
  const record = {
    id: UNKNOWN_ID,
    kind: 'products',
    actor: 'screen',
    file_name: 'a.csv',
    report: '{}',
  } as const;
  await units.write('screen', (unit) => insertImport(unit, { ...record, unchanged: 0, created_at: 1 }));
  const other = await units.write('screen', (unit) => products.create(unit, { ...values, name: 'Coffee' }));

  const staging = await Staging.create(join(temporaryFolder(), 'staging.db'), {
    names: ['name', 'price', 'sku'],
    fields: ['name', 'price', 'sku'],
    decimal: 'point',
  });
  await staging.stage({ line: 2, target: null, like_line: null, values });
  await staging.commit();
  const parts = { id: UNKNOWN_ID, actor: 'screen', staging, signal: new AbortController().signal } as const;

  await expect(
    applyImport({ ...parts, units: cutOff(units), onApplied: () => expect.unreachable() }),
  ).rejects.toThrow('cut off');
  expect(await staging.firstWrong(10)).toHaveLength(1);
  await units.write('screen', (unit) => products.remove(unit, other.id));
  const counts: number[][] = [];
  await applyImport({ ...parts, units, onApplied: ({ added, refused }) => counts.push([added, refused]) });
  expect(counts.at(-1)).toEqual([1, 0]);
  expect(await staging.firstWrong(10)).toEqual([]);
  staging.close();
});
