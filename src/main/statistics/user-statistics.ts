import type { UserOrderStats } from '../../shared/contract/orders.ts';
import type { Currency } from '../../shared/currency.ts';
import { add, type MinorUnits, minor, toMajor } from '../../shared/money.ts';
import { type OrderStatus, orderStatuses } from '../../shared/order-status.ts';
import type { UserStatisticsRow } from '../database/entities/user-statistics.ts';
import type { Sql } from '../database/sql.ts';
import { countMovedOrder, countOrders } from '../list-totals.ts';

/*
 * One row per user, changed in the same unit of work as the orders it counts: reading it costs the
 * same at ten orders and at ten million. Whatever changes it changes the totals of the list of orders too.
 */

const SELECT = 'SELECT * FROM user_statistics WHERE user_id = ?';

const INSERT_OR_COUNT = `INSERT INTO user_statistics
    (user_id, total_orders, total_spent, pending, processing, shipped, delivered, cancelled)
  VALUES (?, ?, ?, ?, 0, 0, 0, 0)
  ON CONFLICT (user_id) DO UPDATE SET
    total_orders = user_statistics.total_orders + excluded.total_orders,
    total_spent = user_statistics.total_spent + excluded.total_spent,
    pending = user_statistics.pending + excluded.pending`;

/**
 * Counts new pending orders.
 * @throws DomainError `INVALID_INPUT` when all the user ever spent grows past the limit for amounts
 */
export async function countNewOrders(
  sql: Sql,
  userId: string,
  orders: number,
  spent: MinorUnits,
): Promise<void> {
  const before = await sql.get<UserStatisticsRow>(SELECT, userId);
  if (before) add(minor(before.total_spent), spent, 'total');
  await sql.run(INSERT_OR_COUNT, userId, orders, spent, orders);
  await countOrders(sql, 'pending', orders);
}

interface CountedOrder {
  readonly user_id: string;
  readonly line_total: number;
}

/** Moves an order from one status's count to another's; a cancelled one is no longer spent. */
export async function countStatusChange(
  sql: Sql,
  order: CountedOrder,
  from: OrderStatus,
  to: OrderStatus,
): Promise<void> {
  const spent = to === 'cancelled' ? order.line_total : 0;
  await sql.run(statusChange(from, to), spent, order.user_id);
  await countMovedOrder(sql, from, to);
}

/** The column names are statuses of the closed set, never input. */
function statusChange(from: OrderStatus, to: OrderStatus): string {
  return `UPDATE user_statistics SET "${from}" = "${from}" - 1, "${to}" = "${to}" + 1, total_spent = total_spent - ?
    WHERE user_id = ?`;
}

/** Takes a cancelled order out of the counts. */
export async function countRemoval(sql: Sql, userId: string): Promise<void> {
  await sql.run(
    'UPDATE user_statistics SET total_orders = total_orders - 1, cancelled = cancelled - 1 WHERE user_id = ?',
    userId,
  );
  await countOrders(sql, 'cancelled', -1);
}

/** How many orders a user has, of one status or of all. */
export async function ordersOfUser(sql: Sql, userId: string, status?: OrderStatus): Promise<number> {
  const row = await sql.get<UserStatisticsRow>(SELECT, userId);
  return row?.[status ?? 'total_orders'] ?? 0;
}

export async function readStatistics(sql: Sql, userId: string, currency: Currency): Promise<UserOrderStats> {
  const row = await sql.get<UserStatisticsRow>(SELECT, userId);
  if (!row) return { totalOrders: 0, totalSpent: 0, statusCounts: {} };
  return {
    totalOrders: row.total_orders,
    totalSpent: toMajor(row.total_spent, currency),
    statusCounts: Object.fromEntries(
      orderStatuses.filter((status) => row[status] > 0).map((status) => [status, row[status]]),
    ),
  };
}
