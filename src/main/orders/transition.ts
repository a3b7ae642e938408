import { conflict } from '../../shared/errors.ts';
import { canFollow, type OrderStatus, stepsToDelivery } from '../../shared/order-status.ts';
import type { OrderRow } from '../database/entities/order.ts';
import { countStatusChange } from '../statistics/user-statistics.ts';
import type { Unit } from '../unit.ts';
import { setStatus } from './orders-repository.ts';

type MovedOrder = Pick<OrderRow, 'id' | 'user_id' | 'line_total' | 'status'>;

/**
 * Moves an order to another status, with its statistics and its journal entry: the one place where
 * a status changes.
 * @throws DomainError `CONFLICT` `status_transition` when the lifecycle does not have that step
 */
export async function moveOrder(unit: Unit, order: MovedOrder, to: OrderStatus): Promise<void> {
  const from = order.status;
  if (!canFollow(from, to)) {
    throw conflict('status_transition', `An order that is ${from} cannot become ${to}.`, 'status');
  }
  await setStatus(unit.sql, order.id, to, unit.now);
  await countStatusChange(unit.sql, order, from, to);
  await unit.journal.record({
    action: 'order.status_changed',
    subject_id: order.id,
    before: { status: from },
    after: { status: to },
  });
  unit.changed('orders', 'sales');
}

/** Walks an order through every step that is left until delivery, each one journalled. */
export async function deliverOrder(unit: Unit, order: MovedOrder): Promise<void> {
  let { status } = order;
  for (const next of stepsToDelivery(status)) {
    await moveOrder(unit, { ...order, status }, next);
    status = next;
  }
}
