import type { OrderStatus } from '../../../src/shared/order-status.ts';
import { type Model, type ModelOrder, ordersIn, statusOf } from './model.ts';
import { answerTo, firstBroken, oneOf, type World } from './world.ts';

/** The lifecycle as the specification draws it. */
const lifecycle: readonly OrderStatus[] = ['pending', 'processing', 'shipped', 'delivered'];

function isAllowed(from: OrderStatus, to: OrderStatus): boolean {
  const at = lifecycle.indexOf(from);
  const isOpen = at >= 0 && from !== 'delivered';
  return isOpen && (to === 'cancelled' || lifecycle[at + 1] === to);
}

function enter(model: Model, order: ModelOrder, status: OrderStatus): void {
  order.statuses.push(status);
  model.journal.push(`order.status_changed ${order.id}`);
}

/** Every step that is left to delivery. */
export function walk(model: Model, order: ModelOrder): void {
  const at = lifecycle.indexOf(statusOf(order));
  if (at >= 0) for (const status of lifecycle.slice(at + 1)) enter(model, order, status);
}

export async function move({ shop, model }: World, which: number, status: OrderStatus): Promise<void> {
  const order = oneOf(ordersIn(model), which);
  if (!order) return;
  const refusal = firstBroken([
    [order.isHidden, 'NOT_FOUND'],
    [!isAllowed(statusOf(order), status), 'status_transition'],
  ]);
  await answerTo(shop.api.orders.update({ id: order.id, status }), refusal);
  if (!refusal) enter(model, order, status);
}

/** Moves an order to the status that comes next, so that stories get past the first ones. */
export async function moveOn(world: World, which: number): Promise<void> {
  const order = oneOf(ordersIn(world.model), which);
  const next = order && lifecycle[lifecycle.indexOf(statusOf(order)) + 1];
  if (next) await move(world, which, next);
}

export async function cancel({ shop, model }: World, which: number): Promise<void> {
  const order = oneOf(ordersIn(model), which);
  if (!order) return;
  const refusal = firstBroken([
    [order.isHidden, 'NOT_FOUND'],
    [!isAllowed(statusOf(order), 'cancelled'), 'status_transition'],
  ]);
  await answerTo(shop.api.orders.cancel({ id: order.id }), refusal);
  if (!refusal) enter(model, order, 'cancelled');
}

export async function removeOrder({ shop, model }: World, which: number): Promise<void> {
  const order = oneOf(ordersIn(model), which);
  if (!order) return;
  const refusal = firstBroken([
    [order.isHidden, 'NOT_FOUND'],
    [statusOf(order) !== 'cancelled', 'status_transition'],
  ]);
  await answerTo(shop.api.orders.remove({ id: order.id }), refusal);
  if (refusal) return;
  order.isHidden = true;
  model.journal.push(`order.deleted ${order.id}`);
}

export async function deliver({ shop, model }: World, which: number): Promise<void> {
  const sale = oneOf(model.sales, which);
  if (!sale) return;
  const wanted = sale.orders.filter((order) => statusOf(order) !== 'cancelled');
  const refusal = wanted.length === 0 ? 'status_transition' : undefined;
  await answerTo(shop.api.sales.deliver({ id: sale.id }), refusal);
  for (const order of wanted) walk(model, order);
}
