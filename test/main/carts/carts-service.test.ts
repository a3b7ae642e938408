import { describe, expect, it } from 'vitest';
import {
  addToCart,
  first,
  makeFilledCart,
  makeProduct,
  makeUser,
  UNKNOWN_ID,
} from '../../support/builders.ts';
import { pagesOf } from '../../support/pages.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent, type Shop } from '../../support/shop.ts';

async function defaultCartOf(shop: Shop, user: { readonly id: string }) {
  const { items } = await shop.api.carts.findAll({ user_id: user.id });
  const found = items.find((cart) => cart.default);
  if (!found) throw new Error('The customer has no default cart.');
  return found;
}

describe('a cart', () => {
  it('carries its items and their total', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [0.1, 0.2]);
    const { id } = await defaultCartOf(shop, user);
    const cart = await shop.api.carts.findOne({ id });
    expect(cart).toMatchObject({ user, status: 'open', name: null, default: true, total: 0.3 });
    expect(cart.items.map(({ product }) => product)).toEqual(products);
  });

  it('shows the price of the moment', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [1, 2]);
    await shop.api.products.update({ id: first(products).id, price: 7 });
    expect(await defaultCartOf(shop, user)).toMatchObject({ total: 9 });
  });

  it('can be opened beside the default one', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    expect(await shop.api.carts.create({ user_id: user.id })).toMatchObject({
      user,
      default: false,
      status: 'open',
      total: 0,
      items: [],
    });
    expect(await refusalOf(shop.api.carts.create({ user_id: UNKNOWN_ID }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('that is not there is refused', async () => {
    const { api } = await openShop();
    expect(await refusalOf(api.carts.findOne({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.carts.update({ id: UNKNOWN_ID, name: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('parking a cart', () => {
  it('puts it aside under a name and resumes it with its items', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const cart = await defaultCartOf(shop, user);
    const parked = await shop.api.carts.update({ id: cart.id, status: 'parked', name: 'blue coat' });
    expect(parked).toMatchObject({ status: 'parked', name: 'blue coat', default: false, items: cart.items });
    expect(await shop.api.carts.update({ id: cart.id, status: 'open' })).toMatchObject({
      status: 'open',
      name: 'blue coat',
      items: cart.items,
    });
    expect(await shop.api.orders.checkout({ user_id: user.id, cart_id: cart.id })).toHaveLength(2);
  });

  it('gives it a name for one sale only: once sold it is empty and has none', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    await shop.api.carts.update({ id, status: 'parked', name: 'blue coat' });
    await shop.api.carts.update({ id, status: 'open' });
    await shop.api.orders.checkout({ user_id: user.id, cart_id: id });
    expect(await shop.api.carts.findOne({ id })).toMatchObject({
      status: 'open',
      name: null,
      items: [],
      total: 0,
    });
  });

  it('without a name is refused', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    const before = dumpOf(shop.file);
    const refused = { code: 'INVALID_INPUT', field: 'name' };
    expect(await refusalOf(shop.api.carts.update({ id, status: 'parked' }))).toMatchObject(refused);
    expect(await refusalOf(shop.api.carts.update({ id, status: 'parked', name: '  ' }))).toMatchObject(
      refused,
    );
    expect(dumpOf(shop.file)).toEqual(before);
    await shop.api.carts.update({ id, status: 'parked', name: 'x' });
    expect(await refusalOf(shop.api.carts.update({ id, name: null }))).toMatchObject(refused);
  });

  it('makes room for a new default cart, and the two stay apart', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    await shop.api.carts.update({ id, status: 'parked', name: 'later' });
    const item = await addToCart(shop, user, first(products));
    expect(item.cart_id).not.toBe(id);
    await shop.api.carts.update({ id, status: 'open' });
    expect(await defaultCartOf(shop, user)).toMatchObject({ id: item.cart_id, items: [item] });
  });

  it.each([
    [{}, 'body'],
    [{ status: 'closed' }, 'status'],
    [{ name: 'x'.repeat(1001) }, 'name'],
    [{ default: true }, 'default'],
    [{ user_id: 'john' }, 'user_id'],
  ])('and the like refuses %j', async (change, field) => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    expect(await refusalOfSent(shop, ['carts', 'update'], { id, ...change })).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
  });
});

describe('giving a cart to another customer', () => {
  it('moves its items along', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const other = await makeUser(shop);
    const { id } = await defaultCartOf(shop, user);
    const moved = await shop.api.carts.update({ id, user_id: other.id });
    expect(moved).toMatchObject({ user: other, default: false });
    expect(moved.items.map((item) => item.user)).toEqual([other, other]);
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toEqual([]);
    expect(await refusalOf(shop.api.orders.checkout({ user_id: user.id, cart_id: id }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await shop.api.orders.checkout({ user_id: other.id, cart_id: id })).toHaveLength(2);
  });

  it('leaves both with one default cart at most', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { user: other } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    const kept = await defaultCartOf(shop, other);
    await shop.api.carts.update({ id, user_id: other.id });
    expect(await defaultCartOf(shop, other)).toEqual(kept);
    const item = await addToCart(shop, user, await makeProduct(shop));
    expect(await defaultCartOf(shop, user)).toMatchObject({ id: item.cart_id });
  });

  it('who is not there is refused', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    expect(await refusalOf(shop.api.carts.update({ id, user_id: UNKNOWN_ID }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'user_id',
    });
  });
});

describe('listing carts', () => {
  it('is newest first, each with its own items, page by page', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const product = await makeProduct(shop);
    const made: string[] = [];
    for (let count = 1; count <= 5; count++) {
      const { id } = await shop.api.carts.create({ user_id: user.id });
      await addToCart(shop, user, product, { cart_id: id, quantity: count });
      made.push(id);
    }
    const pages = await pagesOf((page) => shop.api.carts.findAll({ user_id: user.id, limit: 2, ...page }));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat().map(({ id }) => id)).toEqual(made.toReversed());
    expect(pages.flat().map(({ total }) => total)).toEqual([50, 40, 30, 20, 10]);
  });

  it('can ask for the parked ones only', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    await makeFilledCart(shop);
    const { id } = await defaultCartOf(shop, user);
    await shop.api.carts.update({ id, status: 'parked', name: 'later' });
    const ids = async (status: 'open' | 'parked') =>
      (await shop.api.carts.findAll({ status })).items.map((cart) => cart.id);
    expect(await ids('parked')).toEqual([id]);
    expect(await ids('open')).not.toContain(id);
    expect(await ids('open')).toHaveLength(1);
  });
});
