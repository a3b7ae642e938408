import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import { StartupError } from '../startup-error.ts';
import { APPLICATION_FILE_ID, SCHEMA_VERSION } from './schema-version.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Looks at a database file before anything opens it for writing, and leaves it as it is.
 * A missing or empty file is a new shop. It must not be open in this process: closing a file
 * drops the locks that SQLite holds on it (POSIX).
 * @throws StartupError when it is no database, another program's, or a newer Ringup's
 */
export function checkDatabaseFile(file: string): void {
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) {
    throw new StartupError(
      `${file} should be the shop's database but is not a file. Move it away, then start again.`,
    );
  }
  const header = readHeader(file);
  if (header.length === 0) return;
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw notADatabase(file);
  }
  refuseForeign(file, {
    schemaCookie: header.readUInt32BE(40),
    userVersion: header.readUInt32BE(60),
    applicationId: header.readUInt32BE(68),
  });
  // What was committed last may still be in the write-ahead log, with a newer header.
  if (existsSync(`${file}-wal`)) checkThroughLog(file);
}

function readHeader(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(HEADER_BYTES);
    return buffer.subarray(0, readSync(handle, buffer, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(handle);
  }
}

function checkThroughLog(file: string): void {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  const read = (pragma: string) => Number(connection.pragma(pragma, { simple: true }));
  try {
    refuseForeign(file, {
      schemaCookie: read('schema_version'),
      userVersion: read('user_version'),
      applicationId: read('application_id'),
    });
  } finally {
    connection.close();
  }
}

/** Fields of SQLite's file header (file format, sections 1.3.9 to 1.3.17). */
interface Header {
  /** Zero as long as the file has no tables. */
  readonly schemaCookie: number;
  readonly userVersion: number;
  readonly applicationId: number;
}

function refuseForeign(file: string, { schemaCookie, userVersion, applicationId }: Header): void {
  if (applicationId !== APPLICATION_FILE_ID) {
    // A first start that was cut off leaves a file without tables.
    if (applicationId === 0 && schemaCookie === 0) return;
    throw new StartupError(
      `${file} belongs to another program. Move it away, or start ${PRODUCT_NAME} with another --data-dir. ` +
        'The file was not changed.',
    );
  }
  if (userVersion > SCHEMA_VERSION) {
    throw new StartupError(
      `${file} was written by a newer ${PRODUCT_NAME} (schema ${userVersion}, this one knows ${SCHEMA_VERSION}). ` +
        `Install the newest ${PRODUCT_NAME}, then start again. The file was not changed.`,
    );
  }
}

export function notADatabase(file: string): StartupError {
  return new StartupError(
    `${file} is not a database, or is damaged. Put a backup in its place, or move it away to start an empty shop. ` +
      'The file was not changed.',
  );
}
