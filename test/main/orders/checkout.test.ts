import { v4 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  addToCart,
  first,
  makeFilledCart,
  makeProduct,
  makeUser,
  UNKNOWN_ID,
} from '../../support/builders.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

/** The refusal of a call, after which everything stored is as it was before. */
async function refusedWithoutTrace(shop: Shop, call: () => Promise<unknown>) {
  const before = dumpOf(shop.file);
  const refusal = await refusalOf(call());
  expect(dumpOf(shop.file)).toEqual(before);
  return refusal;
}

describe('a checkout', () => {
  it('makes one order per cart item, in the order of the cart, and empties it', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [30, 10, 20]);
    const orders = await shop.api.orders.checkout({ user_id: user.id });
    expect(orders.map(({ product_id }) => product_id)).toEqual(products.map(({ id }) => id));
    expect(new Set(orders.map(({ sale_id }) => sale_id)).size).toBe(1);
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toEqual([]);
  });

  it('takes the cart it names and leaves the default one alone', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [10]);
    const cart = await shop.api.carts.create({ user_id: user.id });
    const product = await makeProduct(shop);
    await addToCart(shop, user, product, { cart_id: cart.id });
    const orders = await shop.api.orders.checkout({ user_id: user.id, cart_id: cart.id });
    expect(orders).toMatchObject([{ product_id: product.id }]);
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toHaveLength(1);
  });

  it("touches no other customer's cart", async () => {
    const shop = await openShop();
    const { user: other } = await makeFilledCart(shop);
    const { user } = await makeFilledCart(shop);
    await shop.api.orders.checkout({ user_id: user.id });
    expect(await shop.api.cartItems.findAll({ user_id: other.id })).toHaveLength(2);
  });

  it('of a customer who is not there is refused', async () => {
    const shop = await openShop();
    expect(await refusalOf(shop.api.orders.checkout({ user_id: UNKNOWN_ID }))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'user_id',
    });
  });

  it('of nothing is refused, whether there never was a cart or it is empty', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    expect(await refusalOf(shop.api.orders.checkout({ user_id: user.id }))).toMatchObject({
      code: 'EMPTY_CART',
    });
    const cart = await shop.api.carts.create({ user_id: user.id });
    const call = () => shop.api.orders.checkout({ user_id: user.id, cart_id: cart.id });
    expect(await refusedWithoutTrace(shop, call)).toMatchObject({ code: 'EMPTY_CART' });
  });

  it("of a cart that is another customer's, not there or parked is refused", async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const other = await makeUser(shop);
    const { cart_id } = first(await shop.api.cartItems.findAll({ user_id: user.id }));
    const checkout = (user_id: string, id: string) => () =>
      shop.api.orders.checkout({ user_id, cart_id: id });
    expect(await refusedWithoutTrace(shop, checkout(other.id, cart_id))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'cart_id',
    });
    expect(await refusedWithoutTrace(shop, checkout(user.id, UNKNOWN_ID))).toMatchObject({
      code: 'NOT_FOUND',
      field: 'cart_id',
    });
    await shop.api.carts.update({ id: cart_id, status: 'parked', name: 'blue coat' });
    expect(await refusedWithoutTrace(shop, checkout(user.id, cart_id))).toMatchObject({
      code: 'CONFLICT',
      reason: 'cart_parked',
    });
  });

  it.each([0, 1, 2])(
    'sells all or nothing: the product of line %d of 3 was archived meanwhile',
    async (line) => {
      const shop = await openShop();
      const { user, products } = await makeFilledCart(shop, [10, 20, 30]);
      const product = products[line];
      if (!product) throw new Error('The cart is too short.');
      await shop.api.products.update({ id: product.id, archived: true });
      const refusal = await refusedWithoutTrace(shop, () => shop.api.orders.checkout({ user_id: user.id }));
      expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'product_archived' });
      expect(refusal.message).toContain(product.name);
      await shop.api.products.update({ id: product.id, archived: false });
      expect(await shop.api.orders.checkout({ user_id: user.id })).toHaveLength(3);
    },
  );

  it('keeps name and price as sold, whatever becomes of the product', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [19.99]);
    const product = first(products);
    const { id, sale_id } = first(await shop.api.orders.checkout({ user_id: user.id, deliver: true }));
    await shop.api.products.update({ id: product.id, name: 'Renamed', price: 500, archived: true });

    const sold = { product_name: product.name, unit_price: 19.99, line_total: 19.99 };
    expect(await shop.api.orders.findOne({ id })).toMatchObject(sold);
    expect(await shop.api.sales.findOne({ id: sale_id })).toMatchObject({ total: 19.99, orders: [sold] });
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toMatchObject({ totalSpent: 19.99 });
  });

  it('with deliver walks every order to delivered, each step journalled', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [10, 20]);
    const orders = await shop.api.orders.checkout({ user_id: user.id, deliver: true });
    expect(orders.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    for (const { id } of orders) {
      const history = await shop.api.orders.history({ id });
      expect(history.map(({ after }) => after?.status)).toEqual([
        'pending',
        'processing',
        'shipped',
        'delivered',
      ]);
    }
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toEqual({
      totalOrders: 2,
      totalSpent: 30,
      statusCounts: { delivered: 2 },
    });
  });

  it('leaves orders pending when it is not asked to deliver, whatever the screens are set to', async () => {
    const shop = await openShop();
    await shop.api.settings.update({ deliver_at_checkout: true });
    const { user } = await makeFilledCart(shop);
    const orders = await shop.api.orders.checkout({ user_id: user.id });
    expect(orders.map(({ status }) => status)).toEqual(['pending', 'pending']);
  });

  it('numbers receipts 1, 2, 3, and a refused one takes no number', async () => {
    const shop = await openShop();
    const numbers: number[] = [];
    for (const attempt of [1, 2, 3]) {
      const { user, products } = await makeFilledCart(shop, [10]);
      const payments = [{ tender: 'card' as const, amount: 10.01 }];
      await refusalOf(shop.api.orders.checkout({ user_id: user.id, payments }));
      const order =
        attempt === 2
          ? await shop.api.orders.create({ user_id: user.id, product_id: first(products).id, quantity: 1 })
          : first(await shop.api.orders.checkout({ user_id: user.id }));
      numbers.push(order.receipt_number);
    }
    expect(numbers).toEqual([1, 2, 3]);
  });
});

describe('an expected total', () => {
  it('that is still right sells', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [0.1, 0.2]);
    expect(await shop.api.orders.checkout({ user_id: user.id, expected_total: 0.3 })).toHaveLength(2);
  });

  it('that a new price made wrong changes nothing, and says the total of now', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [10, 20]);
    await shop.api.products.update({ id: first(products).id, price: 10.01 });
    const refusal = await refusedWithoutTrace(shop, () =>
      shop.api.orders.checkout({ user_id: user.id, expected_total: 30, sale_id: uuid() }),
    );
    expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'total_changed', field: 'expected_total' });
    expect(refusal.message).toContain('30.01');
    expect(await shop.api.orders.checkout({ user_id: user.id, expected_total: 30.01 })).toHaveLength(2);
  });

  it('of less than a cent names its field', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const call = () => shop.api.orders.checkout({ user_id: user.id, expected_total: 30.001 });
    expect(await refusedWithoutTrace(shop, call)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'expected_total',
    });
  });
});
