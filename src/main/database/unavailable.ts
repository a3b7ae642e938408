import BetterSqlite3 from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';

/** SQLite's result codes for a disk or file that cannot serve now (full, gone, locked, read-only). */
const CODES = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM|PROTOCOL)/;

/** The system's own words for the same, about files beside the database. */
const FILE_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'EACCES']);

/** True when the machine, not the program, kept the database from doing its work: nothing was done. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseClosed) return true;
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  if (cause instanceof Error && 'code' in cause && FILE_CODES.has(String(cause.code))) return true;
  return cause instanceof BetterSqlite3.SqliteError && CODES.test(cause.code);
}

/** Work that came when the register was closing. */
export class DatabaseClosed extends Error {
  override readonly name = 'DatabaseClosed';
}
