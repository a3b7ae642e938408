import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';

/** A connection past every rule of the program, as someone with a database tool would have it. */
export function openRaw(file: string, options: Database.Options = {}): Database.Database {
  const connection = new Database(file, options);
  connection.pragma('foreign_keys = ON');
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

/** Runs `work` on a raw connection that is closed at once. */
export function withRaw<T>(file: string, work: (connection: Database.Database) => T): T {
  const connection = new Database(file);
  connection.pragma('foreign_keys = ON');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

export function rowsOf<Row = Record<string, unknown>>(
  file: string,
  statement: string,
  ...values: unknown[]
): Row[] {
  return withRaw(file, (connection) => connection.prepare<unknown[], Row>(statement).all(...values));
}

/** Everything that is stored, to compare before and after. */
export function dumpOf(file: string): Record<string, unknown[]> {
  return withRaw(file, (connection) => {
    const tables = connection
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all();
    return Object.fromEntries(
      tables.map(({ name }) => [name, connection.prepare(`SELECT * FROM "${name}"`).all()]),
    );
  });
}
