import type { ImportRow } from '../database/entities/import.ts';
import type { Sql } from '../database/sql.ts';
import type { Unit } from '../unit.ts';

/** What is known of an import when it begins to be applied. */
export type NewImport = Pick<
  ImportRow,
  'id' | 'kind' | 'actor' | 'file_name' | 'report' | 'unchanged' | 'created_at'
>;

/** How far an import has come. */
export type Applied = Pick<ImportRow, 'applied_through' | 'added' | 'updated' | 'unchanged' | 'refused'>;

const INSERT = `INSERT INTO imports (id, kind, actor, file_name, state, report, unchanged, created_at, updated_at)
  VALUES (?, ?, ?, ?, 'applying', ?, ?, ?, ?)`;

const UPDATE = `UPDATE imports SET state = ?, applied_through = ?, added = ?, updated = ?, unchanged = ?, refused = ?,
  updated_at = ? WHERE id = ?`;

/** So many imports are remembered. */
export const REMEMBERED_IMPORTS = 20;

const FORGET = `DELETE FROM imports WHERE state <> 'applying' AND id NOT IN
  (SELECT id FROM imports ORDER BY created_at DESC, id DESC LIMIT ?)`;

export async function insertImport({ sql, now }: Unit, row: NewImport): Promise<void> {
  await sql.run(FORGET, REMEMBERED_IMPORTS - 1);
  const { id, kind, actor, file_name, report, unchanged, created_at } = row;
  await sql.run(INSERT, id, kind, actor, file_name, report, unchanged, created_at, now);
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

/** Oldest first. */
export function findImports(sql: Sql): Promise<ImportRow[]> {
  return sql.all('SELECT * FROM imports ORDER BY created_at, id');
}
