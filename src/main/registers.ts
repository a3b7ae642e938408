import type { Sql } from './database/sql.ts';

/** The register of calls that name none: the first. */
export async function defaultRegisterId(sql: Sql): Promise<string> {
  const register = await sql.get<{ id: string }>('SELECT id FROM registers ORDER BY created_at, id LIMIT 1');
  if (!register) throw new Error('The database has no register.');
  return register.id;
}

/** Counts a register's receipts up by one. A rollback takes the number back, so that there is no gap. */
export async function nextReceiptNumber(sql: Sql, registerId: string): Promise<number> {
  const counted = await sql.get<{ receipt_number: number }>(
    'UPDATE registers SET last_receipt_number = last_receipt_number + 1 WHERE id = ? RETURNING last_receipt_number AS receipt_number',
    registerId,
  );
  if (!counted) throw new Error(`There is no register ${registerId}.`);
  return counted.receipt_number;
}

/** How many sales there are: receipts have no gap, so that nobody needs to count them. */
export async function receiptsGiven(sql: Sql): Promise<number> {
  const given = await sql.get<{ receipts: number }>(
    'SELECT sum(last_receipt_number) AS receipts FROM registers',
  );
  if (!given) throw new Error('The database has no register.');
  return given.receipts;
}
