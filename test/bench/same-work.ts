import BetterSqlite3 from 'better-sqlite3';
import { preparedSql } from '../../src/main/database/sql.ts';
import { verifyJournal } from '../../src/main/journal/verify-journal.ts';
import type { LayerName } from './layer.ts';

const COUNTS = `SELECT (SELECT count(*) FROM orders) AS orders, (SELECT count(*) FROM sales) AS sales,
  (SELECT sum(total) FROM sales) AS sold, (SELECT sum(quantity) FROM cart_items) AS in_carts,
  (SELECT sum(pending) FROM user_statistics) AS pending, (SELECT sum(processing) FROM user_statistics) AS processing,
  (SELECT sum(total_spent) FROM user_statistics) AS spent, (SELECT count(*) FROM journal) AS journal,
  (SELECT sum(total) FROM list_totals WHERE list = 'orders') AS listed, (SELECT last_receipt_number FROM registers) AS receipts`;

/**
 * A comparison says something only when all have done the same.
 * @throws Error when the layers' databases do not hold the same, or a journal is not whole
 */
export async function assertSameWork(files: Readonly<Record<LayerName, string>>): Promise<void> {
  const found = new Map<string, string>();
  for (const [name, file] of Object.entries(files)) {
    const connection = new BetterSqlite3(file, { readonly: true });
    found.set(name, JSON.stringify(connection.prepare(COUNTS).get()));
    const verdict = await verifyJournal(preparedSql(connection));
    connection.close();
    if (!verdict.intact) throw new Error(`The journal of ${name} is not whole at ${verdict.seq}.`);
  }
  if (new Set(found.values()).size > 1) {
    throw new Error(
      `The layers have not done the same:\n${[...found].map((pair) => pair.join(' ')).join('\n')}`,
    );
  }
}
