import type { ImportRow } from '../database/entities/import.ts';
import type { Sql } from '../database/sql.ts';
import type { Unit } from '../unit.ts';
import type { CheckReport } from './check-import.ts';

/** What is known of an import when it begins to be applied. */
export type NewImport = Pick<
  ImportRow,
  'id' | 'kind' | 'actor' | 'file_name' | 'report' | 'unchanged' | 'created_at'
>;

/** How far an import has come. */
export type Applied = Pick<ImportRow, 'applied_through' | 'added' | 'updated' | 'unchanged' | 'refused'>;

const INSERT = `INSERT INTO imports (id, kind, actor, file_name, state, report, unchanged, created_at, begun_at, updated_at)
  VALUES (?, ?, ?, ?, 'applying', ?, ?, ?, ?, ?)`;

const UPDATE = `UPDATE imports SET state = ?, applied_through = ?, added = ?, updated = ?, unchanged = ?, refused = ?,
  updated_at = ? WHERE id = ?`;

export async function insertImport({ sql, now }: Unit, row: NewImport): Promise<void> {
  const { id, kind, actor, file_name, report, unchanged, created_at } = row;
  await sql.run(INSERT, id, kind, actor, file_name, report, unchanged, created_at, now, now);
}

export async function updateImport(
  { sql, now }: Unit,
  id: string,
  state: ImportRow['state'],
  applied: Applied,
): Promise<void> {
  const { applied_through, added, updated, unchanged, refused } = applied;
  await sql.run(UPDATE, state, applied_through, added, updated, unchanged, refused, now, id);
}

export function findImport(sql: Sql, id: string): Promise<ImportRow | undefined> {
  return sql.get('SELECT * FROM imports WHERE id = ?', id);
}

/** In the order in which they were applied. */
export function findImports(sql: Sql): Promise<ImportRow[]> {
  return sql.all('SELECT * FROM imports ORDER BY begun_at, id');
}

/** Forgets an import; one that waits to be applied is cancelled by it. */
export async function deleteImport(unit: Unit, id: string): Promise<void> {
  const row = await findImport(unit.sql, id);
  if (!row) return;
  await unit.sql.run('DELETE FROM imports WHERE id = ?', id);
  if (row.state !== 'applying') return;
  await unit.journal.record({ action: 'import.cancelled', subject_id: id, before: null, after: null });
}

/**
 * What the database keeps of a report: how the file was read and what came of it. The rows, and with them people's
 * names and addresses, are in files that go with the import.
 */
export function reportToKeep(report: CheckReport): string {
  const columns = report.columns.map(({ name }) => ({ name, samples: [] }));
  return JSON.stringify({ ...report, columns, wrong_rows: [] });
}
