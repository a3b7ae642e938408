import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/main/clock.ts';
import { type Database, openDatabase, type Reading } from '../../src/main/database/database.ts';
import { temporaryFolder } from './temporary-folder.ts';

export interface OpenedDatabase {
  readonly database: Database;
  readonly file: string;
}

/** The register's database alone, in a folder of its own, closed when the test is over. */
export async function openTestDatabase(
  clock?: Clock,
  file: string = join(temporaryFolder(), 'ringup.db'),
): Promise<OpenedDatabase> {
  const database = await openDatabase(file, clock);
  onTestFinished(() => database.close());
  return { database, file };
}

/** Writes a row that nothing else needs. */
export function note({ sql }: Pick<Reading, 'sql'>, key: string): Promise<void> {
  return sql.run("INSERT INTO settings (key, value, updated_at) VALUES (?, '0', 0)", key);
}

/** The rows that {@link note} wrote, in the order it wrote them. */
export async function notesIn({ sql }: Pick<Reading, 'sql'>): Promise<readonly string[]> {
  const rows = await sql.all<{ key: string }>('SELECT key FROM settings ORDER BY rowid');
  return rows.map(({ key }) => key);
}
