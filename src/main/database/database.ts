import { AsyncLocalStorage } from 'node:async_hooks';
import { Mutex } from 'async-mutex';
import type { EntityManager } from 'typeorm';
import { createBreather } from '../breath.ts';
import { type Clock, steadyClock } from '../clock.ts';
import { openConnections } from './connections.ts';
import { guardedSql, preparedSql, type Sql } from './sql.ts';
import { DatabaseClosed } from './unavailable.ts';

/** The part of TypeORM that stays within the transaction it finds: `save` and `remove` would open their own. */
export type Rows = Pick<EntityManager, 'insert' | 'update' | 'delete'>;

/** What a unit of work reads through. It is refused once the unit has ended. */
export interface Reading {
  readonly sql: Sql;
  /** TypeORM on the same connection and transaction, for everyday rows. */
  readonly orm: () => Rows;
}

/** What a unit of work writes through: one transaction, all or nothing. */
export interface Transaction extends Reading {
  /** The moment of the whole unit, in UTC milliseconds; never before one recorded earlier. */
  readonly now: number;
}

export interface Database {
  /** Runs `work` on a consistent view of what is committed. It does not wait for the writer. */
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * Runs `work` as one transaction, in the order of the calls and never beside another: TypeORM has
   * one connection, on which overlapping transactions lose each other's rows. Committed when `work`
   * resolves, rolled back when it throws.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** When the newest of what was there at opening was recorded, in UTC milliseconds; 0 in a new file. */
  readonly newestMoment: number;
  /** Units of work that wait for the writer or run. */
  readonly queueLength: () => number;
  /** Lets the work in hand finish, then writes the log back into the file and closes it. */
  close(): Promise<void>;
}

/**
 * Opens and migrates the database file.
 * @throws StartupError when the file cannot serve: see {@link openConnections}
 */
export async function openDatabase(file: string, machineClock?: Clock): Promise<Database> {
  const connections = await openConnections(file);
  const { writer, reader } = connections;
  const writing = new Mutex();
  const reading = new Mutex();
  const writerSql = preparedSql(writer.connection);
  const readerSql = preparedSql(reader.connection);
  const inUnit = new AsyncLocalStorage<true>();
  const newestMoment = await findNewestMoment(readerSql);
  const clock = steadyClock(newestMoment, machineClock);
  const breathe = createBreather();
  let waiting = 0;
  let closing: Promise<void> | undefined;

  function assertReady(): void {
    if (closing) throw new DatabaseClosed('The database is closing.');
    // Neither queue can be entered twice: the inner unit would wait for the outer one for ever.
    if (inUnit.getStore())
      throw new Error('A unit of work must not open another: pass the transaction down.');
  }

  async function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const unit = unitOn(writerSql, writer.source.manager);
    await writerSql.run('BEGIN IMMEDIATE');
    try {
      const result = await work({ ...unit.reading, now: clock() });
      unit.end();
      await writerSql.run('COMMIT');
      return result;
    } catch (error) {
      unit.end();
      // SQLite rolls back by itself when the disk is full or fails. TypeORM's own transactions do not
      // notice, and would run the next unit of work inside a savepoint of one that is gone.
      if (writer.connection.inTransaction) await writerSql.run('ROLLBACK');
      throw error;
    }
  }

  async function inSnapshot<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    const unit = unitOn(readerSql, reader.source.manager);
    await readerSql.run('BEGIN');
    try {
      return await work(unit.reading);
    } finally {
      unit.end();
      await readerSql.run('COMMIT');
    }
  }

  return {
    read: async (work) => {
      assertReady();
      return reading.runExclusive(() => inUnit.run(true, () => inSnapshot(work)));
    },
    write: async (work) => {
      assertReady();
      waiting += 1;
      try {
        return await writing.runExclusive(async () => {
          if (waiting > 1) await breathe();
          return inUnit.run(true, () => inTransaction(work));
        });
      } finally {
        waiting -= 1;
      }
    },
    newestMoment,
    queueLength: () => waiting,
    close: () => {
      closing ??= writing.runExclusive(() => reading.runExclusive(() => connections.close()));
      return closing;
    },
  };
}

/** A unit's own view of a connection, which can be ended. */
function unitOn(sql: Sql, orm: EntityManager): { readonly reading: Reading; readonly end: () => void } {
  let over = false;
  const isOver = () => over;
  return {
    reading: {
      sql: guardedSql(sql, isOver),
      orm: () => {
        if (over) throw new Error('TypeORM was used after its unit of work had ended.');
        return orm;
      },
    },
    end: () => {
      over = true;
    },
  };
}

/** Found through indexes, except for the journal, whose last entry is its newest. */
const NEWEST_MOMENT = `SELECT max(moment) AS moment FROM (
  SELECT max(created_at) AS moment FROM users
  UNION ALL SELECT max(created_at) FROM products
  UNION ALL SELECT max(created_at) FROM carts
  UNION ALL SELECT recorded_at FROM journal WHERE seq = (SELECT max(seq) FROM journal))`;

async function findNewestMoment(sql: Sql): Promise<number> {
  const newest = await sql.get<{ moment: number | null }>(NEWEST_MOMENT);
  return newest?.moment ?? 0;
}
