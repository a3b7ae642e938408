import type { OrderStatus } from '../shared/order-status.ts';
import type { Sql } from './database/sql.ts';

/*
 * How many rows a list has, without counting them: a row is kept for each part of a list. Customers, products and
 * carts are counted by triggers, orders with the statistics, and sales by their receipts (docs/decisions/0013).
 * What a search or a period leaves of a list, nobody knows without counting.
 */

/** The parts that lists are counted by; a list without any is counted as a whole. */
interface Parts {
  readonly users: never;
  readonly products: 'on_shelf' | 'archived';
  readonly carts: 'open' | 'parked';
  readonly orders: OrderStatus;
}

const WHOLE = 'SELECT sum(total) AS total FROM list_totals WHERE list = ?';
const PART = 'SELECT total FROM list_totals WHERE list = ? AND part = ?';

/** @param part all of the list when left out */
export async function listTotal<List extends keyof Parts>(
  sql: Sql,
  list: List,
  part?: Parts[List],
): Promise<number> {
  const values = part === undefined ? [list] : [list, part];
  const row = await sql.get<{ total: number }>(part === undefined ? WHOLE : PART, ...values);
  if (!row) throw new Error(`The total of ${values.join(', ')} is not kept.`);
  return row.total;
}

/** Counts orders that came to a status; below 0 for those that went. */
export function countOrders(sql: Sql, status: OrderStatus, orders: number): Promise<void> {
  return sql.run(
    "UPDATE list_totals SET total = total + ? WHERE list = 'orders' AND part = ?",
    orders,
    status,
  );
}

/** Counts an order that went from one status to another. */
export function countMovedOrder(sql: Sql, from: OrderStatus, to: OrderStatus): Promise<void> {
  return sql.run(
    `UPDATE list_totals SET total = total + CASE part WHEN ? THEN -1 ELSE 1 END
      WHERE list = 'orders' AND part IN (?, ?)`,
    from,
    from,
    to,
  );
}
