import { describe, expect, it } from 'vitest';
import { addToCart, makeOrder, makeProduct, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { pagesOf } from '../../support/pages.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent } from '../../support/shop.ts';

describe('a product', () => {
  it('is created with all it has, and found again', async () => {
    const { api } = await openShop();
    const details = { name: 'Tea', price: 4.5, description: 'Green', sku: 'T-1', category: 'Drinks' };
    const product = await api.products.create({ ...details, barcode: '036000291452' });
    expect(product).toMatchObject({ ...details, barcode: '0036000291452', archived: false });
    expect(await api.products.findOne({ id: product.id })).toEqual(product);
  });

  it('changes what is named and keeps the rest', async () => {
    const shop = await openShop();
    const product = await makeProduct(shop, { name: 'Tea', price: 4.5, sku: 'T-1', description: 'Green' });
    const changed = await shop.api.products.update({ id: product.id, price: 5, description: null });
    expect(changed).toEqual({ ...product, price: 5, description: null, updatedAt: expect.any(String) });
    expect(await shop.api.products.findOne({ id: product.id })).toEqual(changed);
  });

  it('may be free', async () => {
    const shop = await openShop();
    expect(await makeProduct(shop, { price: 0 })).toMatchObject({ price: 0 });
  });

  it('that is not there is refused', async () => {
    const { api } = await openShop();
    const refused = { code: 'NOT_FOUND' };
    expect(await refusalOf(api.products.findOne({ id: UNKNOWN_ID }))).toMatchObject(refused);
    expect(await refusalOf(api.products.update({ id: UNKNOWN_ID, price: 1 }))).toMatchObject(refused);
    expect(await refusalOf(api.products.remove({ id: UNKNOWN_ID }))).toMatchObject(refused);
  });

  it.each([
    ['sku', 'T-1', 'T-1'],
    ['barcode', '036000291452', '0036000291452'],
  ] as const)('has a %s that no other has', async (field, code, again) => {
    const shop = await openShop();
    const tea = await makeProduct(shop, { name: 'Tea', [field]: code });
    const other = await makeProduct(shop);
    const before = dumpOf(shop.file);
    const refused = { code: 'CONFLICT', reason: 'duplicate', field };
    expect(await refusalOf(makeProduct(shop, { [field]: again }))).toMatchObject(refused);
    expect(await refusalOf(shop.api.products.update({ id: other.id, [field]: again }))).toMatchObject(
      refused,
    );
    expect(dumpOf(shop.file)).toEqual(before);
    expect(await shop.api.products.update({ id: tea.id, [field]: again, price: 1 })).toMatchObject({
      price: 1,
    });
    await shop.api.products.update({ id: tea.id, [field]: null });
    expect(await makeProduct(shop, { [field]: code })).toMatchObject({ [field]: again });
  });

  it.each([
    [{ price: -1 }, 'price'],
    [{ price: 4.999 }, 'price'],
    [{ price: 1e308 }, 'price'],
    [{ price: 1e13 }, 'price'],
    [{ price: Number.POSITIVE_INFINITY }, 'price'],
    [{ price: Number.NaN }, 'price'],
    [{ price: '5' }, 'price'],
    [{ price: undefined }, 'price'],
    [{ name: undefined }, 'name'],
    [{ name: ' \n ' }, 'name'],
    [{ name: 'x'.repeat(10_000) }, 'name'],
    [{ name: 'a\u0000b' }, 'name'],
    [{ name: '\uD800' }, 'name'],
    [{ barcode: '4006381333932' }, 'barcode'],
    [{ sku: '' }, 'sku'],
    [{ archived: true }, 'archived'],
    [{ tax_class: 'A' }, 'tax_class'],
  ])('cannot be created with %j', async (details, field) => {
    const shop = await openShop();
    const before = dumpOf(shop.file);
    const refusal = await refusalOfSent(shop, ['products', 'create'], { name: 'Tea', price: 5, ...details });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(refusal.message).toMatch(new RegExp(`^${field} `));
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it.each([
    [{}, 'body'],
    [{ price: 0.001 }, 'price'],
    [{ name: null }, 'name'],
    [{ archived: 'true' }, 'archived'],
    [{ createdAt: '2026-01-01T00:00:00Z' }, 'createdAt'],
  ])('cannot be changed with %j', async (change, field) => {
    const shop = await openShop();
    const { id } = await makeProduct(shop);
    const before = dumpOf(shop.file);
    expect(await refusalOfSent(shop, ['products', 'update'], { id, ...change })).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });
});

describe('deleting a product', () => {
  it('works for one that was never sold, which is then not found either', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Green tea' });
    await shop.api.products.remove({ id });
    expect(await refusalOf(shop.api.products.findOne({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await shop.api.products.findAll({ search: 'green' })).toMatchObject({ items: [] });
  });

  it('is refused for one that was sold, even when the order was cancelled and deleted', async () => {
    const shop = await openShop();
    const order = await makeOrder(shop, 'cancelled');
    const remove = () => refusalOf(shop.api.products.remove({ id: order.product_id }));
    expect(await remove()).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
    await shop.api.orders.remove({ id: order.id });
    expect(await remove()).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
  });

  it('is refused for one that lies in a cart', async () => {
    const shop = await openShop();
    const product = await makeProduct(shop);
    await addToCart(shop, await makeUser(shop), product);
    expect(await refusalOf(shop.api.products.remove({ id: product.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
    });
  });
});

describe('listing products', () => {
  it('shows what is on the shelf, what is archived, or both', async () => {
    const shop = await openShop();
    const shelf = await makeProduct(shop, { name: 'Green tea' });
    const old = await makeProduct(shop, { name: 'Black tea' });
    await shop.api.products.update({ id: old.id, archived: true });
    const ids = async (request: { archived?: 'true' | 'false' | 'all'; search?: string }) =>
      (await shop.api.products.findAll(request)).items.map(({ id }) => id);
    for (const search of [{}, { search: 'tea' }]) {
      expect(await ids(search)).toEqual([shelf.id]);
      expect(await ids({ archived: 'false', ...search })).toEqual([shelf.id]);
      expect(await ids({ archived: 'true', ...search })).toEqual([old.id]);
      expect((await ids({ archived: 'all', ...search })).sort()).toEqual([shelf.id, old.id].sort());
    }
    await shop.api.products.update({ id: old.id, archived: false });
    expect(await ids({})).toHaveLength(2);
  });

  it('is newest first, page by page', async () => {
    const shop = await openShop();
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.push((await makeProduct(shop)).id);
    for (const archived of ['false', 'all'] as const) {
      const pages = await pagesOf((page) => shop.api.products.findAll({ limit: 2, archived, ...page }));
      expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
      expect(pages.flat().map(({ id }) => id)).toEqual(made.toReversed());
    }
  });
});
