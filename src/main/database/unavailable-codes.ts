/** SQLite's result codes for a disk or file that cannot serve now (full, gone, locked, read-only). */
const CODES = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|NOMEM|PROTOCOL)/;

/** The system's own words for the same, about files beside the database. */
const FILE_CODES: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'EACCES']);

/**
 * True for the `code` of an error that is the machine's, not the program's. It stands alone, so that a thread
 * can ask without loading TypeORM.
 */
export function isUnavailableCode(code: unknown): boolean {
  return typeof code === 'string' && (CODES.test(code) || FILE_CODES.has(code));
}
