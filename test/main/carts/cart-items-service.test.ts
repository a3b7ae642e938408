import { describe, expect, it } from 'vitest';
import { addToCart, first, makeProduct, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent, type Shop } from '../../support/shop.ts';

async function makeLine(shop: Shop, quantity = 1) {
  const user = await makeUser(shop);
  const product = await makeProduct(shop, { price: 2.5 });
  return { user, product, item: await addToCart(shop, user, product, { quantity }) };
}

describe('putting a product into a cart', () => {
  it('answers the line with its user, product and total', async () => {
    const shop = await openShop();
    const { user, product, item } = await makeLine(shop, 3);
    expect(item).toEqual({
      id: expect.any(String),
      cart_id: expect.any(String),
      user_id: user.id,
      product_id: product.id,
      quantity: 3,
      line_total: 7.5,
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      user,
      product,
    });
  });

  it('again raises its quantity in the same line', async () => {
    const shop = await openShop();
    const { user, product, item } = await makeLine(shop, 2);
    expect(await addToCart(shop, user, product, { quantity: 5 })).toMatchObject({ id: item.id, quantity: 7 });
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toHaveLength(1);
  });

  it('counts up to 100,000 pieces and not one more', async () => {
    const shop = await openShop();
    const { user, product } = await makeLine(shop, 99_999);
    expect(await addToCart(shop, user, product, { quantity: 1 })).toMatchObject({ quantity: 100_000 });
    const before = dumpOf(shop.file);
    for (const quantity of [1, 100_000]) {
      expect(await refusalOf(addToCart(shop, user, product, { quantity }))).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'quantity',
      });
    }
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it.each([0, -1, 1.5, 1e9, '2', Number.NaN, null, undefined])('%s times is refused', async (quantity) => {
    const shop = await openShop();
    const { user, product } = await makeLine(shop);
    const before = dumpOf(shop.file);
    const input = { user_id: user.id, product_id: product.id, quantity };
    for (const path of [
      ['cartItems', 'create'],
      ['orders', 'create'],
    ]) {
      expect(await refusalOfSent(shop, path, input)).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'quantity',
      });
    }
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('keeps one default cart per customer, however many calls come at once', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const products = await Promise.all(Array.from({ length: 5 }, () => makeProduct(shop)));
    const items = await Promise.all(products.map((product) => addToCart(shop, user, product)));
    expect(new Set(items.map(({ cart_id }) => cart_id)).size).toBe(1);
    const carts = await shop.api.carts.findAll({ user_id: user.id });
    expect(carts.items).toMatchObject([{ id: first(items).cart_id, default: true, status: 'open' }]);
  });

  it('that is archived is refused', async () => {
    const shop = await openShop();
    const { user, product } = await makeLine(shop);
    await shop.api.products.update({ id: product.id, archived: true });
    const refused = { code: 'CONFLICT', reason: 'product_archived' };
    expect(await refusalOf(addToCart(shop, user, product))).toMatchObject(refused);
    const order = { user_id: user.id, product_id: product.id, quantity: 1 };
    expect(await refusalOf(shop.api.orders.create(order))).toMatchObject(refused);
  });

  it('names what is not there', async () => {
    const shop = await openShop();
    const { user, product } = await makeLine(shop);
    const ask = (change: object) =>
      refusalOf(
        shop.api.cartItems.create({ user_id: user.id, product_id: product.id, quantity: 1, ...change }),
      );
    for (const field of ['user_id', 'product_id', 'cart_id']) {
      expect(await ask({ [field]: UNKNOWN_ID })).toMatchObject({ code: 'NOT_FOUND', field });
    }
  });

  it("refuses a cart that is another customer's or parked", async () => {
    const shop = await openShop();
    const { user, product, item } = await makeLine(shop);
    const other = await makeUser(shop);
    expect(await refusalOf(addToCart(shop, other, product, { cart_id: item.cart_id }))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'cart_id',
    });
    await shop.api.carts.update({ id: item.cart_id, status: 'parked', name: 'later' });
    expect(await refusalOf(addToCart(shop, user, product, { cart_id: item.cart_id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'cart_parked',
    });
  });
});

describe('a line of a cart', () => {
  it('takes another quantity', async () => {
    const shop = await openShop();
    const { item } = await makeLine(shop, 2);
    expect(await shop.api.cartItems.update({ id: item.id, quantity: 4 })).toMatchObject({
      quantity: 4,
      line_total: 10,
    });
  });

  it('is taken out, and another time is not there', async () => {
    const shop = await openShop();
    const { user, item } = await makeLine(shop);
    await shop.api.cartItems.remove({ id: item.id });
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toEqual([]);
    expect(await refusalOf(shop.api.cartItems.remove({ id: item.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(shop.api.cartItems.update({ id: item.id, quantity: 1 }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('rests while its cart is parked', async () => {
    const shop = await openShop();
    const { item } = await makeLine(shop);
    await shop.api.carts.update({ id: item.cart_id, status: 'parked', name: 'later' });
    const parked = { code: 'CONFLICT', reason: 'cart_parked' };
    expect(await refusalOf(shop.api.cartItems.update({ id: item.id, quantity: 2 }))).toMatchObject(parked);
    expect(await refusalOf(shop.api.cartItems.remove({ id: item.id }))).toMatchObject(parked);
  });

  it('of an archived product can still be taken out', async () => {
    const shop = await openShop();
    const { product, item } = await makeLine(shop);
    await shop.api.products.update({ id: product.id, archived: true });
    await shop.api.cartItems.remove({ id: item.id });
    expect(await shop.api.cartItems.findAll({})).toEqual([]);
  });
});

describe('listing cart items', () => {
  it('of a customer answers the default cart, in the order the lines came', async () => {
    const shop = await openShop();
    const { user, item } = await makeLine(shop);
    const second = await addToCart(shop, user, await makeProduct(shop));
    const own = await shop.api.carts.create({ user_id: user.id });
    await addToCart(shop, user, await makeProduct(shop), { cart_id: own.id });
    await shop.api.cartItems.update({ id: item.id, quantity: 9 });
    const items = await shop.api.cartItems.findAll({ user_id: user.id });
    expect(items.map(({ id }) => id)).toEqual([item.id, second.id]);
  });

  it('of nobody in particular answers every open cart, and no parked one', async () => {
    const shop = await openShop();
    const lines = [await makeLine(shop), await makeLine(shop), await makeLine(shop)];
    await shop.api.carts.update({ id: first(lines).item.cart_id, status: 'parked', name: 'later' });
    const items = await shop.api.cartItems.findAll({});
    expect(items.map(({ id }) => id)).toEqual(lines.slice(1).map(({ item }) => item.id));
  });

  it('of a customer who never had a cart is empty, of one who is not there refused', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toEqual([]);
    expect(await refusalOf(shop.api.cartItems.findAll({ user_id: UNKNOWN_ID }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'user_id',
    });
  });
});
