import { describe, expect, it } from 'vitest';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { makeProduct, makeUser } from '../../support/builders.ts';
import { openShop, refusalOf } from '../../support/shop.ts';

describe('a cart that a window opened', () => {
  it('says so, as one that a program opened does', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    expect(await shop.api.carts.create({ user_id: user.id })).toMatchObject({ opened_by: 'screen' });
    expect(await shop.program.carts.create({ user_id: user.id })).toMatchObject({ opened_by: 'api' });
  });

  it('starts the next sale with the walk-in customer', async () => {
    const shop = await openShop();
    const [user, product] = [await makeUser(shop), await makeProduct(shop)];
    const cart = await shop.api.carts.create({ user_id: user.id });
    await shop.api.cartItems.create({ cart_id: cart.id, product_id: product.id, quantity: 1 });
    const [order] = await shop.api.orders.checkout({ user_id: user.id, cart_id: cart.id });
    expect(order?.user_id).toBe(user.id);
    expect(await shop.api.carts.findOne({ id: cart.id })).toMatchObject({
      user_id: WALK_IN_USER_ID,
      items: [],
    });
  });

  it('stays its customer otherwise: the default one, and what a program opened', async () => {
    const shop = await openShop();
    const [user, product] = [await makeUser(shop), await makeProduct(shop)];
    const { cart_id } = await shop.api.cartItems.create({
      user_id: user.id,
      product_id: product.id,
      quantity: 1,
    });
    const opened = await shop.program.carts.create({ user_id: user.id });
    await shop.program.cartItems.create({ cart_id: opened.id, product_id: product.id, quantity: 1 });
    for (const id of [cart_id, opened.id]) {
      await shop.api.orders.checkout({ user_id: user.id, cart_id: id });
      expect(await shop.api.carts.findOne({ id })).toMatchObject({ user_id: user.id, items: [] });
    }
  });
});

describe('an item', () => {
  it("needs no user where it names a cart: it is the cart's customer's", async () => {
    const shop = await openShop();
    const [user, product] = [await makeUser(shop), await makeProduct(shop)];
    const cart = await shop.program.carts.create({ user_id: user.id });
    const item = { product_id: product.id, quantity: 2 };
    expect(await shop.program.cartItems.create({ ...item, cart_id: cart.id })).toMatchObject({
      user_id: user.id,
      cart_id: cart.id,
    });
    expect(await refusalOf(shop.program.cartItems.create(item))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'user_id',
    });
  });
});
