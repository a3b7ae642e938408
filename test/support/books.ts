import { expect } from 'vitest';
import { openDatabase } from '../../src/main/database/database.ts';
import { verifyJournal } from '../../src/main/journal/verify-journal.ts';
import { orderStatuses } from '../../src/shared/order-status.ts';
import { rowsOf } from './rows.ts';

const statuses = orderStatuses.map((status) => `"${status}"`).join(', ');

/** The statistics rows, counted anew from the orders. */
export function recountOf(file: string): unknown[] {
  const counts = orderStatuses.map((status) => `count(*) FILTER (WHERE status = '${status}') AS "${status}"`);
  return rowsOf(
    file,
    `SELECT user_id, count(*) AS total_orders,
        coalesce(sum(line_total) FILTER (WHERE status <> 'cancelled'), 0) AS total_spent, ${counts.join(', ')}
      FROM orders WHERE deleted_at IS NULL GROUP BY user_id ORDER BY user_id`,
  );
}

/** The statistics as they are kept, of customers who have any. */
export function keptStatisticsOf(file: string): unknown[] {
  return rowsOf(
    file,
    `SELECT user_id, total_orders, total_spent, ${statuses} FROM user_statistics
      WHERE total_orders > 0 OR total_spent > 0 ORDER BY user_id`,
  );
}

/** The totals of lists, as they are kept. */
export function keptTotalsOf(file: string): unknown[] {
  return rowsOf(file, 'SELECT list, part, total FROM list_totals ORDER BY list, part');
}

/** The totals of lists, counted anew from what they list. */
export function recountedTotalsOf(file: string): unknown[] {
  const partsOf = (
    list: string,
    column: string,
    parts: Readonly<Record<string, string | number>>,
    where = 'TRUE',
  ) =>
    Object.entries(parts).map(
      ([part, value]) =>
        `SELECT '${list}' AS list, '${part}' AS part, count(*) AS total FROM ${list} WHERE ${column} = '${value}' AND ${where}`,
    );
  const counts = [
    ...partsOf('products', 'archived', { on_shelf: 0, archived: 1 }),
    ...partsOf('carts', 'status', { open: 'open', parked: 'parked' }),
    ...partsOf(
      'orders',
      'status',
      Object.fromEntries(orderStatuses.map((status) => [status, status])),
      'deleted_at IS NULL',
    ),
    "SELECT 'users', '', count(*) FROM users",
  ];
  return rowsOf(file, `${counts.join(' UNION ALL ')} ORDER BY list, part`);
}

/** Where sums or counts of sales, orders and payments disagree, one row each. */
const DISAGREEMENTS = `
  SELECT 'total' AS what, s.id FROM sales s
    WHERE s.total <> (SELECT sum(o.line_total) FROM orders o WHERE o.sale_id = s.id)
  UNION ALL SELECT 'paid', s.id FROM sales s
    WHERE s.paid <> (SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.sale_id = s.id)
  UNION ALL SELECT 'change', id FROM sales WHERE change <> max(0, paid - total)
  UNION ALL SELECT 'moment', o.id FROM orders o JOIN sales s ON s.id = o.sale_id
    WHERE o.created_at <> s.created_at OR o.updated_at < o.created_at
  UNION ALL SELECT 'status', o.id FROM orders o WHERE o.status <>
    (SELECT json_extract(j.state_after, '$.status') FROM journal j WHERE j.subject_id = o.id ORDER BY j.seq DESC LIMIT 1)`;

/** Expects a closed shop's books to agree with each other: journal, receipts, sums, statistics and totals. */
export async function expectBooksToAgree(file: string): Promise<void> {
  const database = await openDatabase(file);
  const verdict = await database.read(({ sql }) => verifyJournal(sql));
  await database.close();
  expect(verdict).toMatchObject({ intact: true });
  const numbers = rowsOf<{ receipt_number: number }>(
    file,
    'SELECT receipt_number FROM sales ORDER BY created_at, id',
  );
  expect(numbers.map(({ receipt_number }) => receipt_number)).toEqual(numbers.map((_, index) => index + 1));
  expect(rowsOf(file, 'SELECT last_receipt_number FROM registers')).toEqual([
    { last_receipt_number: numbers.length },
  ]);
  expect(rowsOf(file, DISAGREEMENTS)).toEqual([]);
  expect(keptStatisticsOf(file)).toEqual(recountOf(file));
  expect(keptTotalsOf(file)).toEqual(recountedTotalsOf(file));
  const times = rowsOf<{ recorded_at: number }>(file, 'SELECT recorded_at FROM journal ORDER BY seq');
  expect(times).toEqual(times.toSorted((one, other) => one.recorded_at - other.recorded_at));
  expect(rowsOf(file, 'PRAGMA foreign_key_check')).toEqual([]);
}
