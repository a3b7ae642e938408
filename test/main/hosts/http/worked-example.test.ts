import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CartItem } from '../../../../src/shared/contract/cart-items.ts';
import type { Order, OrderHistoryEntry, UserOrderStats } from '../../../../src/shared/contract/orders.ts';
import type { Product } from '../../../../src/shared/contract/products.ts';
import type { User } from '../../../../src/shared/contract/users.ts';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';

/*
 * The specification's "Real-World Example", over REST, step by step. Its prices follow from its
 * total: 999.99 + 2 × 74.99 = 1149.97.
 */

let shop: HttpShop;
let john: User;
let laptop: Product;
let mouse: Product;
let bought: readonly Order[];

beforeAll(async () => {
  shop = await openHttpShop();
  john = await shop.done('POST', '/users', { email: 'john@example.com', name: 'John' });
  laptop = await shop.done('POST', '/products', { name: 'Laptop', price: 999.99 });
  mouse = await shop.done('POST', '/products', { name: 'Mouse', price: 74.99 });
});

afterAll(() => shop.close());

const statistics = () => shop.done<UserOrderStats>('GET', `/orders/user/${john.id}/stats`);
const cart = () => shop.done<CartItem[]>('GET', `/cart-items?user_id=${john.id}`);

it('step 1: two products go into the cart', async () => {
  await shop.done('POST', '/cart-items', { user_id: john.id, product_id: laptop.id, quantity: 1 });
  await shop.done('POST', '/cart-items', { user_id: john.id, product_id: mouse.id, quantity: 2 });
  expect(await cart()).toMatchObject([
    { user_id: john.id, product_id: laptop.id, quantity: 1, line_total: 999.99, user: john, product: laptop },
    { user_id: john.id, product_id: mouse.id, quantity: 2, line_total: 149.98, user: john, product: mouse },
  ]);
});

it('step 2: the checkout makes an order of each, and empties the cart', async () => {
  const answer = await shop.rest('POST', '/orders/checkout', { user_id: john.id });
  expect(answer.status).toBe(201);
  bought = JSON.parse(answer.text);
  const common = { user_id: john.id, status: 'pending', currency: 'USD', receipt_number: 1, user: john };
  expect(bought).toMatchObject([
    {
      ...common,
      product_id: laptop.id,
      quantity: 1,
      unit_price: 999.99,
      line_total: 999.99,
      product: laptop,
    },
    { ...common, product_id: mouse.id, quantity: 2, unit_price: 74.99, line_total: 149.98, product: mouse },
  ]);
  expect(await cart()).toEqual([]);
});

it('step 3: the orders are there, and the statistics are right to the cent', async () => {
  const { items, nextCursor } = await shop.done<{ items: Order[]; nextCursor: null }>(
    'GET',
    `/orders/user/${john.id}`,
  );
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(bought.map(({ id }) => id)));
  expect(nextCursor).toBeNull();
  expect(await statistics()).toEqual({ totalOrders: 2, totalSpent: 1149.97, statusCounts: { pending: 2 } });
});

it('step 4: the first order is delivered step by step, the second stays pending', async () => {
  const [first, second] = bought;
  for (const status of ['processing', 'shipped', 'delivered']) {
    expect(await shop.done('PATCH', `/orders/${first?.id}`, { status })).toMatchObject({
      id: first?.id,
      status,
    });
  }
  expect(await shop.done('GET', `/orders/${first?.id}`)).toMatchObject({ status: 'delivered' });
  expect(await shop.done('GET', `/orders/${second?.id}`)).toMatchObject({ status: 'pending' });
  expect(await statistics()).toEqual({
    totalOrders: 2,
    totalSpent: 1149.97,
    statusCounts: { pending: 1, delivered: 1 },
  });
  const history = await shop.done<OrderHistoryEntry[]>('GET', `/orders/${first?.id}/history`);
  expect(history.map(({ actor, after }) => [actor, after?.status])).toEqual([
    ['api', 'pending'],
    ['api', 'processing'],
    ['api', 'shipped'],
    ['api', 'delivered'],
  ]);
});

it('afterwards a delivered order goes nowhere, and a cancelled one is no longer spent', async () => {
  const [first, second] = bought;
  expect((await shop.rest('PATCH', `/orders/${first?.id}/cancel`)).status).toBe(409);
  await shop.done('PATCH', `/orders/${second?.id}/cancel`);
  expect(await statistics()).toEqual({
    totalOrders: 2,
    totalSpent: 999.99,
    statusCounts: { delivered: 1, cancelled: 1 },
  });
});
