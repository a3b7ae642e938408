import { notFound } from '../../shared/errors.ts';
import type { OrderStatus } from '../../shared/order-status.ts';
import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { OrderRow } from '../database/entities/order.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { addPeriod, type PageRequest } from '../paging.ts';
import { joinedProduct } from '../products/product-view.ts';
import { joinedUser } from '../users/user-view.ts';
import type { OrderWithRelations } from './order-view.ts';

/* Prepared SQL: through TypeORM's repositories a checkout of ten lines took 5.5 times as long. */

const SELECT_ORDERS = `SELECT o.*, s.receipt_number, ${joinedUser}, ${joinedProduct} FROM orders o
  JOIN sales s ON s.id = o.sale_id JOIN users u ON u.id = o.user_id JOIN products p ON p.id = o.product_id`;

const SELECT_ORDER = `${SELECT_ORDERS} WHERE o.id = ? AND o.deleted_at IS NULL`;
/** Deleted ones too: what a receipt says is never edited. */
const SELECT_ORDERS_OF_SALE = `${SELECT_ORDERS} WHERE o.sale_id = ? ORDER BY o.position`;

const INSERT_ORDER = `INSERT INTO orders (id, sale_id, position, user_id, product_id, quantity, status, product_name,
  unit_price, line_total, currency, created_at, updated_at, deleted_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export interface OrdersRequest extends PageRequest {
  readonly user_id?: string | undefined;
  readonly status?: OrderStatus | undefined;
  /** ISO 8601. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Newest first, with one row more than the page's limit where there is one. */
export function listOrders(sql: Sql, request: OrdersRequest): Promise<OrderWithRelations[]> {
  const filter = new Filter()
    .add('o.deleted_at IS NULL')
    .add('o.user_id = ?', request.user_id)
    .add('o.status = ?', request.status);
  addPeriod(filter, 'o', request);
  return sql.all(
    `${SELECT_ORDERS} ${filter} ORDER BY o.created_at DESC, o.id DESC LIMIT ?`,
    ...filter.values,
    request.limit + 1,
  );
}

/** @throws DomainError `NOT_FOUND` */
export async function getOrder(sql: Sql, id: string): Promise<OrderWithRelations> {
  const order = await sql.get<OrderWithRelations>(SELECT_ORDER, id);
  if (!order) throw notFound('order', id);
  return order;
}

/** In the order of the receipt. */
export function ordersOfSale(sql: Sql, saleId: string): Promise<OrderWithRelations[]> {
  return sql.all(SELECT_ORDERS_OF_SALE, saleId);
}

/** @param order its columns in the order of {@link OrderRow} */
export function insertOrder(sql: Sql, order: OrderRow): Promise<void> {
  return sql.run(
    INSERT_ORDER,
    order.id,
    order.sale_id,
    order.position,
    order.user_id,
    order.product_id,
    order.quantity,
    order.status,
    order.product_name,
    order.unit_price,
    order.line_total,
    order.currency,
    order.created_at,
    order.updated_at,
    order.deleted_at,
  );
}

export function setStatus(sql: Sql, id: string, status: OrderStatus, now: number): Promise<void> {
  return sql.run('UPDATE orders SET status = ?, updated_at = ? WHERE id = ?', status, now, id);
}

/** Hides an order; the journal keeps it. */
export function hideOrder(sql: Sql, id: string, now: number): Promise<void> {
  return sql.run('UPDATE orders SET deleted_at = ?, updated_at = ? WHERE id = ?', now, now, id);
}

/** Oldest first. */
export function historyOf(sql: Sql, orderId: string): Promise<JournalRow[]> {
  return sql.all(
    "SELECT * FROM journal WHERE subject_id = ? AND subject_type = 'order' ORDER BY seq",
    orderId,
  );
}
