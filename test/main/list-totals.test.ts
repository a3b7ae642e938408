import { describe, expect, it } from 'vitest';
import { WALK_IN_USER_ID } from '../../src/shared/walk-in.ts';
import { keptTotalsOf, recountedTotalsOf } from '../support/books.ts';
import { addToCart, makeFilledCart, makeOrder, makeProduct, makeUser } from '../support/builders.ts';
import { openRaw } from '../support/rows.ts';
import { openShop } from '../support/shop.ts';

const longAgo = '2001-01-01T00:00:00Z';

describe('the total of a list', () => {
  it('of orders is that of the status, the customer, or both', async () => {
    const { api, ...shop } = await openShop();
    const user = await makeUser({ api, ...shop });
    await makeOrder({ api, ...shop }, 'pending', user);
    await makeOrder({ api, ...shop }, 'shipped', user);
    await makeOrder({ api, ...shop }, 'shipped');
    const { id } = await makeOrder({ api, ...shop }, 'cancelled', user);
    const user_id = user.id;
    const totalOf = async (filters: Parameters<typeof api.orders.findAll>[0]) =>
      (await api.orders.findAll(filters)).total;
    expect(await totalOf({})).toBe(4);
    expect(await totalOf({ status: 'shipped' })).toBe(2);
    expect(await totalOf({ status: 'delivered' })).toBe(0);
    expect(await totalOf({ user_id })).toBe(3);
    expect(await totalOf({ user_id, status: 'shipped' })).toBe(1);
    expect(await totalOf({ user_id: WALK_IN_USER_ID })).toBe(0);
    expect((await api.orders.findByUserId({ userId: user_id })).total).toBe(3);
    await api.orders.remove({ id });
    expect(await totalOf({})).toBe(3);
    expect(await totalOf({ status: 'cancelled' })).toBe(0);
  });

  it('of products is that of the shelf, of what is archived, or of both', async () => {
    const shop = await openShop();
    const [{ id }] = [await makeProduct(shop), await makeProduct(shop), await makeProduct(shop)];
    await shop.api.products.update({ id, archived: true });
    expect((await shop.api.products.findAll({})).total).toBe(2);
    expect((await shop.api.products.findAll({ archived: 'true' })).total).toBe(1);
    expect((await shop.api.products.findAll({ archived: 'all' })).total).toBe(3);
  });

  it('of customers, sales and carts goes up and down with them', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { id } = await makeUser(shop);
    expect((await shop.api.users.findAll({})).total).toBe(3);
    await shop.api.users.remove({ id });
    expect((await shop.api.users.findAll({})).total).toBe(2);
    const [cart] = (await shop.api.carts.findAll({})).items;
    await shop.api.carts.update({ id: cart?.id ?? '', status: 'parked', name: 'Later' });
    expect((await shop.api.carts.findAll({ status: 'parked' })).total).toBe(1);
    expect((await shop.api.carts.findAll({ status: 'open' })).total).toBe(0);
    expect((await shop.api.carts.findAll({})).total).toBe(1);
    await addToCart(shop, user, await makeProduct(shop));
    await shop.api.orders.checkout({ user_id: user.id });
    expect((await shop.api.sales.findAll({})).total).toBe(1);
  });

  it('is the same on every page', async () => {
    const shop = await openShop();
    await makeOrder(shop);
    await makeOrder(shop);
    const { nextCursor } = await shop.api.orders.findAll({ limit: 1 });
    expect(await shop.api.orders.findAll({ limit: 1, cursor: nextCursor ?? '' })).toMatchObject({
      nextCursor: null,
      total: 2,
    });
  });

  it('is not told where only counting would tell', async () => {
    const { api } = await openShop();
    const lists = [
      api.orders.findAll({ from: longAgo }),
      api.orders.findAll({ status: 'pending', to: longAgo }),
      api.orders.findByUserId({ userId: WALK_IN_USER_ID, from: longAgo }),
      api.sales.findAll({ to: longAgo }),
      api.sales.findAll({ user_id: WALK_IN_USER_ID }),
      api.carts.findAll({ user_id: WALK_IN_USER_ID }),
      api.products.findAll({ search: 'tea' }),
      api.users.findAll({ search: 'walk' }),
    ];
    for (const list of lists) expect(await list).toMatchObject({ total: null });
  });

  it('of products, customers and carts is right whoever writes the rows, however many at once', async () => {
    const shop = await openShop();
    for (const price of [1, 2, 3]) await makeFilledCart(shop, [price]);
    const connection = openRaw(shop.file);
    for (const statement of [
      'UPDATE products SET archived = 1 WHERE key > 1',
      'UPDATE products SET archived = archived, name = name',
      "UPDATE carts SET status = 'parked', name = 'Later', is_default = 0",
      'DELETE FROM cart_items',
      'DELETE FROM carts WHERE rowid = 1',
      'DELETE FROM products WHERE archived = 1',
      `DELETE FROM users WHERE id NOT IN (SELECT user_id FROM carts) AND id <> '${WALK_IN_USER_ID}'`,
    ]) {
      connection.exec(statement);
      expect(keptTotalsOf(shop.file), statement).toEqual(recountedTotalsOf(shop.file));
    }
  });
});
