import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { addToCart, first, makeOrder, makeProduct, makeUser } from '../../support/builders.ts';
import { START, testClock } from '../../support/clocks.ts';
import { openTestDatabase } from '../../support/database.ts';
import { dumpOf, rowsOf, withRaw } from '../../support/rows.ts';
import { openShop, refusalOf, reopen, type Shop } from '../../support/shop.ts';

async function openSample(): Promise<Shop> {
  const shop = await openShop();
  await shop.api.sample.load({});
  return shop;
}

async function firstProduct({ api }: Shop) {
  return first((await api.products.findAll({})).items);
}

async function firstCustomer({ api }: Shop) {
  return first((await api.users.findAll({ search: '@example.com' })).items);
}

function schemaOf(file: string): unknown[] {
  return rowsOf(file, 'SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name');
}

/** What SQLite's search index writes for itself of an index that is empty. */
function withoutIndexPages({
  products_search_data: _products,
  users_search_data: _users,
  ...tables
}: Record<string, unknown[]>) {
  return tables;
}

describe('removing the sample shop', () => {
  it('leaves the shop as it was before, row for row', async () => {
    const shop = await openShop();
    const before = withoutIndexPages(dumpOf(shop.file));
    const schema = schemaOf(shop.file);
    await shop.api.sample.load({});
    await addToCart(shop, await firstCustomer(shop), await firstProduct(shop));
    await shop.api.sample.remove({});
    expect(withoutIndexPages(dumpOf(shop.file))).toEqual(before);
    expect(schemaOf(shop.file)).toEqual(schema);
    const [found] = rowsOf(
      shop.file,
      `SELECT count(*) AS n FROM products_search WHERE products_search MATCH 'coffee'`,
    );
    expect(found).toEqual({ n: 0 });
    expect(await shop.api.sample.find({})).toMatchObject({ loaded: false, offered: true });
    expect(shop.failures).toEqual([]);
  });

  it('starts the receipts at 1 again, and can be done again', async () => {
    const shop = await openSample();
    await shop.api.sample.remove({});
    await shop.api.sample.load({});
    await shop.api.sample.remove({});
    const { sale_id } = await makeOrder(shop);
    expect(await shop.api.sales.findOne({ id: sale_id })).toMatchObject({ receipt_number: 1 });
  });

  it('keeps the settings, and what the journal says of them', async () => {
    const shop = await openShop();
    await shop.api.settings.update({ shop_name: 'Before' });
    await shop.api.sample.load({});
    await shop.api.settings.update({ shop_name: 'Meanwhile' });
    const entries = () =>
      rowsOf(
        shop.file,
        "SELECT recorded_at, actor, action, state_before, state_after FROM journal WHERE subject_type = 'settings'",
      );
    const before = entries();
    await shop.api.sample.remove({});
    expect(entries()).toEqual(before);
    expect(await shop.api.settings.find({})).toMatchObject({ shop_name: 'Meanwhile' });
    await shop.register.close();
    const { database } = await openTestDatabase(undefined, shop.file);
    expect(await database.read(({ sql }) => verifyJournal(sql))).toEqual({ intact: true, entries: 2 });
  });

  it('leaves a journal that nobody can change or delete', async () => {
    const shop = await openSample();
    await shop.api.sample.remove({});
    await makeOrder(shop);
    withRaw(shop.file, (connection) => {
      expect(() => connection.exec('DELETE FROM journal')).toThrow('append-only');
      expect(() => connection.exec("UPDATE journal SET actor = 'nobody'")).toThrow('append-only');
    });
  });

  it('lets sales made with it go only when they are named', async () => {
    const shop = await openSample();
    const product = await firstProduct(shop);
    await shop.api.orders.create({ user_id: WALK_IN_USER_ID, product_id: product.id, quantity: 1 });
    const before = dumpOf(shop.file);
    expect(await refusalOf(shop.api.sample.remove({}))).toMatchObject({ reason: 'sample_sold' });
    expect(await refusalOf(shop.api.sample.remove({ sales_since: 2 }))).toMatchObject({
      reason: 'sample_sold',
    });
    expect(dumpOf(shop.file)).toEqual(before);
    await shop.api.sample.remove({ sales_since: 1 });
    expect(rowsOf(shop.file, 'SELECT 1 FROM sales')).toEqual([]);
  });

  it('lets go what was tried on the sample: prices, archiving, statuses', async () => {
    const shop = await openSample();
    const { id } = await firstProduct(shop);
    await shop.api.products.update({ id, price: 1 });
    await shop.api.products.update({ id, archived: true });
    const { items } = await shop.api.orders.findAll({ status: 'pending' });
    await shop.api.orders.cancel({ id: first(items).id });
    await shop.api.orders.remove({ id: first(items).id });
    await shop.api.sample.remove({});
    expect(rowsOf(shop.file, 'SELECT 1 FROM products')).toEqual([]);
  });

  it.each([
    { what: 'a product of its own', make: (shop: Shop) => makeProduct(shop) },
    { what: 'a customer of its own', make: (shop: Shop) => makeUser(shop) },
    {
      what: "a sample's product under a name of its own",
      make: async (shop: Shop) =>
        shop.api.products.update({ id: (await firstProduct(shop)).id, name: 'Our own tea' }),
    },
    {
      what: "a sample's customer that was changed",
      make: async (shop: Shop) =>
        shop.api.users.update({ id: (await firstCustomer(shop)).id, name: 'Somebody real' }),
    },
  ])('is refused, and changes nothing, when the shop has $what', async ({ make }) => {
    const shop = await openSample();
    await make(shop);
    const before = dumpOf(shop.file);
    expect(await refusalOf(shop.api.sample.remove({}))).toMatchObject({
      code: 'CONFLICT',
      reason: 'sample_mixed',
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('is refused for a customer who came after the clock was set back', async () => {
    const shop = await openShop({ clock: testClock() });
    await shop.api.sample.load({});
    const later = await reopen(shop, { clock: testClock(START - 30 * 24 * 3_600_000) });
    await makeUser(later);
    expect(await refusalOf(later.api.sample.remove({}))).toMatchObject({ reason: 'sample_mixed' });
  });

  it('finds nothing to remove in a shop without one', async () => {
    const shop = await openShop();
    await makeOrder(shop);
    const before = dumpOf(shop.file);
    expect(await refusalOf(shop.api.sample.remove({}))).toMatchObject({ code: 'NOT_FOUND' });
    expect(dumpOf(shop.file)).toEqual(before);
  });
});
