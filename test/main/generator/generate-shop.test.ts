import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateShop } from '../../../src/main/generator/generate-shop.ts';
import { StartupError } from '../../../src/main/startup-error.ts';
import { normalizeGtin } from '../../../src/shared/gtin.ts';
import { orderStatuses } from '../../../src/shared/order-status.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { expectBooksToAgree } from '../../support/books.ts';
import { dumpOf, rowsOf } from '../../support/rows.ts';
import { openShop } from '../../support/shop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Size {
  readonly products: number;
  readonly users: number;
  readonly orders: number;
  readonly seed: number;
}

const small: Size = { products: 60, users: 30, orders: 1500, seed: 7 };

async function generate(size: Size, dataFolder = temporaryFolder()): Promise<string> {
  await generateShop({ ...size, dataFolder }, () => undefined);
  return join(dataFolder, 'ringup.db');
}

/** When the database was made, which is the machine's to say. */
function withoutMigrations({ migrations: _, ...tables }: Record<string, unknown[]>) {
  return tables;
}

describe('a generated shop', () => {
  it('has what was asked for, and books that agree', async () => {
    const file = await generate(small);
    const count = (what: string) => rowsOf(file, `SELECT 1 FROM ${what}`).length;
    expect([count('products'), count('users'), count('orders')]).toEqual([60, 31, 1500]);
    expect(rowsOf(file, 'SELECT DISTINCT status FROM orders')).toHaveLength(orderStatuses.length);
    await expectBooksToAgree(file);
  });

  it('is like a real one: most sales to nobody known, some products sold far more than others', async () => {
    const file = await generate(small);
    const sales = rowsOf<{ user_id: string }>(file, 'SELECT user_id FROM sales');
    const walkIns = sales.filter(({ user_id }) => user_id === WALK_IN_USER_ID).length;
    expect(walkIns / sales.length).toBeGreaterThan(0.5);
    expect(walkIns / sales.length).toBeLessThan(0.8);
    const sold = rowsOf<{ n: number }>(
      file,
      'SELECT count(*) AS n FROM orders GROUP BY product_id ORDER BY n',
    );
    expect(sold.at(-1)?.n ?? 0).toBeGreaterThan(4 * (sold[0]?.n ?? 0));
    const hours = rowsOf<{ hour: string }>(
      file,
      "SELECT DISTINCT strftime('%H', created_at / 1000, 'unixepoch') AS hour FROM sales ORDER BY hour",
    );
    expect(hours.map(({ hour }) => Number(hour)).filter((hour) => hour < 8 || hour > 19)).toEqual([]);
    for (const { barcode } of rowsOf<{ barcode: string }>(
      file,
      'SELECT barcode FROM products WHERE barcode > 0',
    )) {
      expect(barcode).toHaveLength(13);
      expect(normalizeGtin(barcode)).toBe(barcode);
    }
  });

  it('is the same for the same seed, ids included, and another for another', async () => {
    const one = withoutMigrations(dumpOf(await generate(small)));
    const same = withoutMigrations(dumpOf(await generate(small)));
    expect(same).toEqual(one);
    const other = dumpOf(await generate({ ...small, seed: 8 }));
    expect(other['sales']).not.toEqual(one['sales']);
  });

  it.each([
    { products: 1, users: 0, orders: 3, seed: 0 },
    { products: 1, users: 1, orders: 0, seed: 1 },
    { products: 3, users: 2, orders: 40, seed: 2 ** 29 },
  ])('may be as small as $products, $users, $orders', async (size) => {
    const file = await generate(size);
    expect(rowsOf(file, 'SELECT count(*) AS n FROM orders')).toEqual([{ n: size.orders }]);
    await expectBooksToAgree(file);
  });

  it('is opened by the register as any other', async () => {
    const dataFolder = temporaryFolder();
    await generate(small, dataFolder);
    const shop = await openShop({ dataFolder });
    expect(await shop.api.settings.find({})).toMatchObject({ shop_name: 'Generated shop', time_zone: 'UTC' });
    expect((await shop.api.orders.findAll({ status: 'pending' })).items).not.toEqual([]);
    expect(await shop.api.sample.find({})).toEqual({ loaded: false, offered: false, sales_since: 0 });
  });

  it('takes no place that a shop has, and leaves nothing unfinished', async () => {
    const dataFolder = temporaryFolder();
    const file = await generate(small, dataFolder);
    expect(readdirSync(dataFolder).sort()).toEqual(['lock.db', 'ringup.db']);
    const before = dumpOf(file);
    await expect(generate({ ...small, seed: 9 }, dataFolder)).rejects.toThrow(StartupError);
    await expect(generate({ ...small, seed: 9 }, dataFolder)).rejects.toThrow('has a shop already');
    expect(dumpOf(file)).toEqual(before);
    expect(existsSync(join(dataFolder, 'ringup-unfinished.db'))).toBe(false);
  });
});
