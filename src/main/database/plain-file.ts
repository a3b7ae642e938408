import BetterSqlite3 from 'better-sqlite3';
import { prepareReader } from './pragmas.ts';
import { preparedSql, type Sql } from './sql.ts';

/** A database file with nothing but statements: no TypeORM, which takes its time to load. */
export interface PlainFile {
  readonly sql: Sql;
  close(): void;
}

/** Reads a shop's file from a thread of its own. It sees what is committed, and keeps nobody from writing. */
export function openToRead(file: string): PlainFile {
  const connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
  prepareReader(connection);
  return plain(connection);
}

/** A file beside the shop's for what is only needed for a while. @param isNew whether it is to be made */
export function openScratch(file: string, isNew: boolean): PlainFile {
  const connection = new BetterSqlite3(file, { fileMustExist: !isNew });
  connection.pragma('synchronous = FULL');
  return plain(connection);
}

function plain(connection: BetterSqlite3.Database): PlainFile {
  return { sql: preparedSql(connection), close: () => connection.close() };
}
