import { expect } from 'vitest';
import {
  type Model,
  type ModelCart,
  type ModelItem,
  type ModelUser,
  statusOf,
  totalOfCart,
} from './model.ts';
import { walk } from './order-steps.ts';
import { answerTo, firstBroken, oneOf, type World } from './world.ts';

export const payings = ['nothing', 'a part', 'exactly', 'with change', 'too much by card'] as const;

type Paying = (typeof payings)[number];

export interface Manner {
  readonly paying: Paying;
  /** How far the total that the screen showed is off; undefined when it is not sent. */
  readonly off: number | undefined;
  readonly deliver: boolean;
  /** Whether the screen makes the sale's id. */
  readonly named: boolean;
}

export async function checkOutDefault(world: World, who: number, manner: Manner): Promise<void> {
  const user = oneOf(world.model.users, who);
  if (!user) return;
  const cart = world.model.carts.find((other) => other.user === user && other.isDefault);
  await checkOut(world, { user, cart, manner, named: undefined });
}

export async function checkOutCart(world: World, where: number, manner: Manner): Promise<void> {
  const cart = oneOf(world.model.carts, where);
  if (cart) await checkOut(world, { user: cart.user, cart, manner, named: cart.id });
}

function walkInOf({ users: [walkIn] }: Model): ModelUser {
  if (!walkIn) throw new Error('A shop always has its walk-in customer.');
  return walkIn;
}

interface Checkout {
  readonly user: ModelUser;
  readonly cart: ModelCart | undefined;
  readonly manner: Manner;
  /** The cart's id, when the call names it. */
  readonly named: string | undefined;
}

async function checkOut({ shop, model }: World, { user, cart, manner, named }: Checkout): Promise<void> {
  const total = cart ? totalOfCart(cart) : 0;
  const refusal = firstBroken([
    [user.isGone, 'NOT_FOUND'],
    [cart?.isParked === true, 'cart_parked'],
    [cart === undefined || cart.items.length === 0, 'EMPTY_CART'],
    [cart?.items.some(({ product }) => product.isArchived) === true, 'product_archived'],
    [(manner.off ?? 0) !== 0, 'total_changed'],
    [manner.paying === 'too much by card', 'INVALID_INPUT'],
  ]);
  const sale_id = manner.named ? crypto.randomUUID() : undefined;
  const call = shop.api.orders.checkout({
    user_id: user.id,
    payments: paymentsFor(manner.paying, total),
    deliver: manner.deliver,
    ...(named && { cart_id: named }),
    ...(sale_id && { sale_id }),
    ...(manner.off !== undefined && { expected_total: (total + manner.off) / 100 }),
  });
  const orders = await answerTo(call, refusal);
  if (!orders || !cart) return;
  if (sale_id) expect(new Set(orders.map((order) => order.sale_id))).toEqual(new Set([sale_id]));
  book(model, {
    user,
    items: cart.items,
    ids: orders,
    paid: paidFor(manner.paying, total),
    deliver: manner.deliver,
  });
  Object.assign(cart, { items: [], name: null });
  // A window's own cart is for the next in the queue.
  if (!cart.isDefault) cart.user = walkInOf(model);
}

/** Orders one product past any cart. */
export async function order(
  { shop, model }: World,
  who: number,
  what: number,
  quantity: number,
): Promise<void> {
  const [user, product] = [oneOf(model.users, who), oneOf(model.products, what)];
  if (!user || !product) return;
  const refusal = firstBroken([
    [user.isGone || product.isGone, 'NOT_FOUND'],
    [product.isArchived, 'product_archived'],
  ]);
  const made = await answerTo(
    shop.api.orders.create({ user_id: user.id, product_id: product.id, quantity }),
    refusal,
  );
  if (!made) return;
  book(model, { user, items: [{ id: '', product, quantity }], ids: [made], paid: 0, deliver: false });
}

interface Booking {
  readonly user: ModelUser;
  readonly items: readonly ModelItem[];
  /** What the shop called its orders, in the order of the items. */
  readonly ids: readonly { readonly id: string; readonly sale_id: string }[];
  readonly paid: number;
  readonly deliver: boolean;
}

function book(model: Model, { user, items, ids, paid, deliver }: Booking): void {
  const total = items.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
  const id = ids[0]?.sale_id ?? '';
  const receipt = model.sales.length + 1;
  const sale = { id, user, receipt, paid, change: Math.max(0, paid - total), orders: [] };
  expect(ids).toHaveLength(items.length);
  const orders = items.map(({ product, quantity }, index) => ({
    id: ids[index]?.id ?? '',
    sale,
    product,
    name: product.name,
    unitPrice: product.price,
    quantity,
    statuses: ['pending' as const],
    isHidden: false,
  }));
  const booked = Object.assign(sale, { orders });
  model.sales.push(booked);
  model.journal.push(`sale.created ${id}`, ...orders.map((made) => `order.created ${made.id}`));
  if (deliver) for (const made of booked.orders) walk(model, made);
}

function paidFor(paying: Paying, total: number): number {
  if (paying === 'nothing') return 0;
  if (paying === 'a part') return Math.floor(total / 2);
  return paying === 'with change' ? total + 500 : total;
}

function paymentsFor(paying: Paying, total: number) {
  if (paying === 'too much by card') return [{ tender: 'card' as const, amount: (total + 1) / 100 }];
  const amount = paidFor(paying, total) / 100;
  return amount === 0 ? [] : [{ tender: 'cash' as const, amount }];
}

/** Sends a checkout again whose reply was lost, under the customer's name or another's. */
export async function retry({ shop, model }: World, which: number, who: number): Promise<void> {
  const [sale, user] = [oneOf(model.sales, which), oneOf(model.users, who)];
  if (!sale || !user) return;
  const call = shop.api.orders.checkout({ user_id: user.id, sale_id: sale.id });
  const orders = await answerTo(call, user === sale.user ? undefined : 'sale_id_reused');
  if (!orders) return;
  // What was deleted since is still on the receipt.
  expect(orders.map(({ id, status }) => [id, status])).toEqual(
    sale.orders.map((made) => [made.id, statusOf(made)]),
  );
}
