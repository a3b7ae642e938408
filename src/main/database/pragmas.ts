import type Database from 'better-sqlite3';

/*
 * What every connection is opened with. None of it can be left to the file or the library: a WAL
 * database opens again at synchronous=NORMAL, which may lose acknowledged sales when power fails,
 * and foreign keys are off unless asked for.
 */

const FULL = 2;

const writing = { journal_mode: 'wal', synchronous: FULL, foreign_keys: 1 } as const;
const reading = { foreign_keys: 1, query_only: 1 } as const;

/** @throws Error when the connection did not take a setting */
export function prepareWriter(connection: Database.Database): void {
  apply(connection, writing);
}

/** @throws Error when the connection did not take a setting */
export function prepareReader(connection: Database.Database): void {
  apply(connection, reading);
}

function apply(connection: Database.Database, settings: Readonly<Record<string, string | number>>): void {
  for (const [name, wanted] of Object.entries(settings)) {
    connection.pragma(`${name} = ${wanted}`);
    const taken = connection.pragma(name, { simple: true });
    if (taken !== wanted)
      throw new Error(`The database kept ${name} at ${String(taken)} instead of ${wanted}.`);
  }
}
