import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { StartupError } from '../startup-error.ts';
import { checkDatabaseFile, notADatabase } from './check-file.ts';
import { entities } from './entities/all.ts';
import { migrations } from './migrations/all.ts';
import { prepareReader, prepareWriter } from './pragmas.ts';
import { APPLICATION_FILE_ID } from './schema-version.ts';

interface Connection {
  readonly source: DataSource;
  /** The handle TypeORM works on, for prepared statements of our own. */
  readonly connection: BetterSqlite3.Database;
}

export interface Connections {
  readonly writer: Connection;
  /** Sees committed rows only, and cannot write. */
  readonly reader: Connection;
  close(): Promise<void>;
}

/**
 * Opens the file twice, migrated: to write and to read.
 * @throws StartupError naming the file and what to do, when it is no database, damaged, another
 * program's, newer than this program, or cannot be written. The file is then as it was.
 */
export async function openConnections(file: string): Promise<Connections> {
  try {
    checkDatabaseFile(file);
    const writer = await openWriter(file);
    try {
      const reader = await open(file, { readonly: true }, prepareReader);
      return { writer, reader, close: () => closeBoth(writer, reader) };
    } catch (error) {
      await writer.source.destroy();
      throw error;
    }
  } catch (error) {
    throw explain(file, error);
  }
}

async function openWriter(file: string): Promise<Connection> {
  const writer = await open(file, {}, prepareWriter);
  try {
    markFile(writer.connection);
    await writer.source.runMigrations({ transaction: 'all' });
    return writer;
  } catch (error) {
    await writer.source.destroy();
    throw error;
  }
}

/** Before anything else is written: a first start that is cut off must not leave what looks like another program's. */
function markFile(connection: BetterSqlite3.Database): void {
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_FILE_ID) return;
  connection.pragma(`application_id = ${APPLICATION_FILE_ID}`);
}

async function open(
  file: string,
  options: { readonly readonly?: boolean },
  prepare: (connection: BetterSqlite3.Database) => void,
): Promise<Connection> {
  let connection: BetterSqlite3.Database | undefined;
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: file,
    entities,
    migrations,
    synchronize: false,
    ...options,
    prepareDatabase: (opened: BetterSqlite3.Database) => {
      connection = opened;
      prepare(opened);
    },
  });
  try {
    await source.initialize();
  } catch (error) {
    // TypeORM forgets the handle when preparing it fails, and with it the lock on the file.
    connection?.close();
    throw error;
  }
  if (!connection) throw new Error('TypeORM opened no connection.');
  // TypeORM sets foreign_keys and the journal mode by itself after preparing: have the last word.
  prepare(connection);
  return { source, connection };
}

/** The writer goes last: whoever closes the file as the last writes the log back into it. */
async function closeBoth(writer: Connection, reader: Connection): Promise<void> {
  await reader.source.destroy();
  await writer.source.destroy();
}

function explain(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof StartupError) return error;
  const code = String(error.code);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return notADatabase(file);
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)|E[A-Z]+$)/.test(code)) {
    return new StartupError(
      `${file} cannot be opened for writing (${error.message}). ` +
        'Check that the disk is there, has room, and lets you write in that folder.',
    );
  }
  return error;
}
