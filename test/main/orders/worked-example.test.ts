import { expect, it } from 'vitest';
import { makeProduct, makeUser } from '../../support/builders.ts';
import { openShop } from '../../support/shop.ts';

it("sells the specification's two products, to the cent, and delivers the first step by step", async () => {
  const shop = await openShop();
  const { api } = shop;
  const john = await makeUser(shop, { email: 'john@example.com', name: 'John' });
  const laptop = await makeProduct(shop, { name: 'Laptop', price: 999.99 });
  const mouse = await makeProduct(shop, { name: 'Mouse', price: 74.99 });

  await api.cartItems.create({ user_id: john.id, product_id: laptop.id, quantity: 1 });
  await api.cartItems.create({ user_id: john.id, product_id: mouse.id, quantity: 2 });
  expect(await api.cartItems.findAll({ user_id: john.id })).toMatchObject([
    { product_id: laptop.id, quantity: 1, line_total: 999.99, user: john, product: laptop },
    { product_id: mouse.id, quantity: 2, line_total: 149.98, user: john, product: mouse },
  ]);

  const orders = await api.orders.checkout({ user_id: john.id });
  expect(orders).toMatchObject([
    { product_id: laptop.id, quantity: 1, status: 'pending', unit_price: 999.99, line_total: 999.99 },
    { product_id: mouse.id, quantity: 2, status: 'pending', unit_price: 74.99, line_total: 149.98 },
  ]);
  expect(orders).toMatchObject([
    { user: john, product: laptop },
    { user: john, product: mouse },
  ]);
  expect(await api.cartItems.findAll({ user_id: john.id })).toEqual([]);
  expect(await api.orders.getUserOrderStats({ userId: john.id })).toEqual({
    totalOrders: 2,
    totalSpent: 1149.97,
    statusCounts: { pending: 2 },
  });

  const [one, two] = orders.map(({ id }) => id);
  if (!one || !two) throw new Error('The checkout made fewer than two orders.');
  for (const status of ['processing', 'shipped', 'delivered'] as const) {
    expect(await api.orders.update({ id: one, status })).toMatchObject({ id: one, status });
    expect(await api.orders.getUserOrderStats({ userId: john.id })).toEqual({
      totalOrders: 2,
      totalSpent: 1149.97,
      statusCounts: { pending: 1, [status]: 1 },
    });
  }

  const listed = await api.orders.findByUserId({ userId: john.id });
  expect(new Map(listed.items.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [one, 'delivered'],
      [two, 'pending'],
    ]),
  );
});
