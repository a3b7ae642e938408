import { describe, expect, it } from 'vitest';
import { orderStatuses } from '../../../src/shared/order-status.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { expectBooksToAgree } from '../../support/books.ts';
import { addToCart, first, makeProduct, makeUser } from '../../support/builders.ts';
import { dumpOf, rowsOf } from '../../support/rows.ts';
import { openShop, refusalOf, reopen, type Shop } from '../../support/shop.ts';

async function openSample(): Promise<Shop> {
  const shop = await openShop();
  await shop.api.sample.load({});
  return shop;
}

async function ring(shop: Shop): Promise<void> {
  const product = first((await shop.api.products.findAll({})).items);
  await addToCart(shop, { id: WALK_IN_USER_ID }, product);
  await shop.api.orders.checkout({ user_id: WALK_IN_USER_ID });
}

describe('the sample shop', () => {
  it('has products, customers and sales in every status, until now', async () => {
    const shop = await openShop();
    expect(await shop.api.sample.find({})).toEqual({ loaded: false, offered: true, sales_since: 0 });
    const before = Date.now();
    expect(await shop.api.sample.load({})).toEqual({ loaded: true, offered: false, sales_since: 0 });

    const count = (table: string) => rowsOf(shop.file, `SELECT 1 FROM ${table}`).length;
    expect(count('products')).toBeGreaterThanOrEqual(200);
    expect(count('users')).toBe(41);
    expect(count('sales')).toBeGreaterThan(500);
    expect(rowsOf(shop.file, 'SELECT DISTINCT status FROM orders')).toHaveLength(orderStatuses.length);
    expect(rowsOf(shop.file, 'SELECT DISTINCT tender FROM payments')).toHaveLength(2);
    expect(rowsOf(shop.file, 'SELECT 1 FROM sales WHERE change > 0').length).toBeGreaterThan(0);
    expect(rowsOf(shop.file, 'SELECT 1 FROM products WHERE archived = 1').length).toBeGreaterThan(0);
    const [{ newest } = { newest: 0 }] = rowsOf<{ newest: number }>(
      shop.file,
      'SELECT max(created_at) AS newest FROM sales',
    );
    expect(newest).toBeLessThan(Date.now());
    expect(newest).toBeGreaterThan(before - 2 * 24 * 3_600_000);
    await shop.register.close();
    await expectBooksToAgree(shop.file);
  });

  it.each(['JPY', 'KWD'])('has prices that make sense in %s', async (currency) => {
    const shop = await openShop();
    await shop.api.settings.update({ currency });
    await shop.api.sample.load({});
    const { items } = await shop.api.products.findAll({ search: 'COF-001' });
    expect(items).toMatchObject([{ price: { JPY: 1290, KWD: 12.9 }[currency] }]);
  });

  it('is there once, however often it is loaded', async () => {
    const shop = await openSample();
    const before = dumpOf(shop.file);
    await shop.api.sample.load({});
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('is loaded in far less than three seconds and lets everything else have its turn', async () => {
    const shop = await openShop();
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    }, 1);
    const before = process.threadCpuUsage();
    const loading = shop.api.sample.load({});
    expect(await shop.api.products.findAll({})).toMatchObject({ items: [] });
    await loading;
    clearInterval(count);
    // Of the processor's time: on a busy machine the clock on the wall tells of others.
    const { user, system } = process.threadCpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(3000);
    expect(turns).toBeGreaterThan(10);
  });

  it('goes on selling: the next receipt follows its last', async () => {
    const shop = await openSample();
    await ring(shop);
    expect(await shop.api.sample.find({})).toMatchObject({ loaded: true, sales_since: 1 });
    await shop.register.close();
    await expectBooksToAgree(shop.file);
  });

  it('is not loaded into a shop that has a product or a customer', async () => {
    for (const make of [makeProduct, makeUser]) {
      const shop = await openShop();
      await make(shop);
      const before = dumpOf(shop.file);
      expect(await refusalOf(shop.api.sample.load({}))).toMatchObject({ reason: 'shop_not_empty' });
      expect(dumpOf(shop.file)).toEqual(before);
    }
  });
});

describe('the offer of the sample shop', () => {
  it('stays declined over a restart, and the sample can still be loaded', async () => {
    const shop = await openShop();
    expect(await shop.api.sample.update({ offered: false })).toMatchObject({ offered: false });
    const again = await reopen(shop);
    expect(await again.api.sample.find({})).toMatchObject({ offered: false });
    expect(await again.api.settings.find({})).not.toHaveProperty('sample_declined');
    expect(await again.api.sample.load({})).toMatchObject({ loaded: true });
  });

  it('ends with the first product', async () => {
    const shop = await openShop();
    await makeProduct(shop);
    expect(await shop.api.sample.find({})).toMatchObject({ offered: false });
  });
});
