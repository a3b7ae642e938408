import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { makeProduct } from '../../support/builders.ts';
import { openTestDatabase } from '../../support/database.ts';
import { checkFile, leaves } from '../../support/imports.ts';
import { applyElsewhere } from '../../support/other-process.ts';
import { rowsOf } from '../../support/rows.ts';
import { openShop, reopen, type Shop } from '../../support/shop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ROWS = 4000;

function manyProducts(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => `Tea ${index},${index}.5,SKU-${index}`);
  return ['name,price,sku', ...rows].join('\n');
}

/** How many products there are, how many names, and how many entries tell of them. */
function countsIn({ file }: Pick<Shop, 'file'>) {
  return rowsOf(
    file,
    `SELECT count(*) AS products, count(DISTINCT name) AS names,
      (SELECT count(*) FROM journal WHERE action = 'product.created') AS journalled FROM products`,
  ).at(0);
}

const all = { products: ROWS, names: ROWS, journalled: ROWS };

describe('an import that is cut off while it is applied', () => {
  it('by the end of the process goes on at the next start, with nothing lost and nothing twice', async () => {
    const dataFolder = temporaryFolder();
    const file = join(dataFolder, 'products.csv');
    writeFileSync(file, manyProducts());
    const other = await applyElsewhere(dataFolder, file);
    const id = other.said.replace('applying ', '');
    await other.kill();
    const before = rowsOf<{ products: number }>(
      join(dataFolder, 'ringup.db'),
      'SELECT count(*) AS products FROM products',
    );
    expect(before.at(0)?.products).toBeGreaterThan(0);
    expect(before.at(0)?.products).toBeLessThan(ROWS);

    const shop = await openShop({ dataFolder });
    expect(await leaves(shop, id, 'applying')).toMatchObject({
      state: 'done',
      applied: { added: ROWS, updated: 0, unchanged: 0, refused: 0 },
      read_as: { columns: ['name', 'price', 'sku'] },
    });
    expect(countsIn(shop)).toEqual(all);
    await shop.register.close();
    const { database } = await openTestDatabase(undefined, shop.file);
    expect(await database.read(({ sql }) => verifyJournal(sql))).toMatchObject({ intact: true });
  });

  it('by closing the register goes on at the next start', async () => {
    const shop = await openShop();
    const { id } = await checkFile(shop, 'products', manyProducts());
    await shop.api.imports.apply({ id });
    const again = await reopen(shop);
    expect(await leaves(again, id, 'applying')).toMatchObject({ state: 'done', applied: { added: ROWS } });
    expect(countsIn(again)).toEqual(all);
  });

  it('in the moment in which it begins is not lost', async () => {
    const shop = await openShop();
    const { id } = await checkFile(shop, 'products', manyProducts());
    const begun = shop.api.imports.apply({ id });
    await shop.register.close();
    expect(await begun).toMatchObject({ state: 'applying' });
    const again = await openShop({ dataFolder: shop.dataFolder });
    expect(await leaves(again, id, 'applying')).toMatchObject({ state: 'done', applied: { added: ROWS } });
  });

  it('goes on before those that were asked for later', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'X', price: 1, sku: 'X' });
    const first = await checkFile(shop, 'products', `${manyProducts()}\nX,2,X`);
    const second = await checkFile(shop, 'products', 'name,price,sku\nX,3,X\n');
    await shop.api.imports.apply({ id: first.id });
    await shop.api.imports.apply({ id: second.id });
    const again = await reopen(shop);
    await leaves(again, first.id, 'applying');
    await leaves(again, second.id, 'applying');
    expect((await again.api.products.findAll({ search: 'X' })).items).toMatchObject([{ price: 3 }]);
  });

  it('says so when its rows are gone, and leaves what came in', async () => {
    const shop = await openShop();
    const { id } = await checkFile(shop, 'products', manyProducts());
    await shop.api.imports.apply({ id });
    await shop.register.close();
    rmSync(join(shop.dataFolder, 'imports', id), { recursive: true });
    const again = await openShop({ dataFolder: shop.dataFolder });
    expect(await leaves(again, id, 'applying')).toMatchObject({
      state: 'failed',
      problem: expect.any(String),
    });
    expect(again.failures).toHaveLength(1);
  });
});

it('a register that is closed while it checks leaves no thread and no file behind', async () => {
  const shop = await openShop();
  const { id } = await checkFile(shop, 'products', manyProducts());
  await shop.api.imports.check({ id });
  await shop.register.close();
  expect(existsSync(join(shop.dataFolder, 'imports', id))).toBe(false);
  expect(shop.failures).toEqual([]);
});
