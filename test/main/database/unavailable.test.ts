import BetterSqlite3 from 'better-sqlite3';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { DatabaseClosed, isUnavailable } from '../../../src/main/database/unavailable.ts';

const sqliteError = (code: string) => new BetterSqlite3.SqliteError('it failed', code);

describe('what keeps the database from its work', () => {
  it.each([
    'SQLITE_FULL',
    'SQLITE_IOERR',
    'SQLITE_IOERR_WRITE',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_READONLY',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_LOCKED',
    'SQLITE_CANTOPEN',
    'SQLITE_NOMEM',
  ])('%s is the machine, by TypeORM or not', (code) => {
    expect(isUnavailable(sqliteError(code))).toBe(true);
    expect(isUnavailable(new QueryFailedError('SELECT 1', [], sqliteError(code)))).toBe(true);
  });

  it.each([
    'SQLITE_CONSTRAINT_CHECK',
    'SQLITE_CONSTRAINT_UNIQUE',
    'SQLITE_ERROR',
    'SQLITE_MISUSE',
    'SQLITE_RANGE',
    'SQLITE_TOOBIG',
  ])('%s is a bug', (code) => {
    expect(isUnavailable(sqliteError(code))).toBe(false);
    expect(isUnavailable(new QueryFailedError('SELECT 1', [], sqliteError(code)))).toBe(false);
  });

  it('is a database that was closed too, and nothing that only looks like it', () => {
    expect(isUnavailable(new DatabaseClosed('closing'))).toBe(true);
    for (const thrown of [
      new Error('SQLITE_FULL'),
      { code: 'SQLITE_FULL' },
      'SQLITE_FULL',
      undefined,
      null,
    ]) {
      expect(isUnavailable(thrown)).toBe(false);
    }
  });
});
