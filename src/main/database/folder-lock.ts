import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { StartupError } from '../startup-error.ts';

/** A process that is just closing gets this long to let go. */
const PATIENCE_MS = 2000;
const RETRY_MS = 100;

export interface FolderLock {
  release(): void;
}

/**
 * Makes a data folder if need be, and takes it for this process alone.
 * @param holder what a person calls this process, such as "the desktop app"
 * @throws StartupError when it is in use or cannot be written
 */
export async function takeFolder(folder: string, holder: string): Promise<FolderLock> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return await lockFolder(folder, holder);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartupError(
      `${folder} cannot be written (${reason}). Give it the right permissions, or use another --data-dir.`,
    );
  }
}

/**
 * Takes the data folder for this process alone. The lock is SQLite's own on a side file, which the
 * operating system frees even when the process is killed; a second file says who holds it, for the
 * message only.
 * @param holder what a person calls this process, such as "the desktop app"
 * @throws StartupError naming the holder when another process has the folder
 */
async function lockFolder(folder: string, holder: string): Promise<FolderLock> {
  const note = join(folder, 'lock.json');
  const connection = await acquire(folder, note);
  try {
    writeFileSync(note, JSON.stringify({ holder, pid: process.pid }));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    release: () => {
      rmSync(note, { force: true });
      connection.close();
    },
  };
}

async function acquire(folder: string, note: string): Promise<Database.Database> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const connection = tryToLock(join(folder, 'lock.db'));
    if (connection) return connection;
    if (Date.now() >= deadline) {
      throw new StartupError(
        `${folder} is in use by ${describeHolder(note)}. Close that first, or use another --data-dir.`,
      );
    }
    await sleep(RETRY_MS);
  }
}

function tryToLock(file: string): Database.Database | undefined {
  const connection = new Database(file, { timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
    return connection;
  } catch (error) {
    connection.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
}

const noteSchema = z.object({ holder: z.string(), pid: z.int() });

function describeHolder(note: string): string {
  try {
    const { holder, pid } = noteSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
    return `${holder} (process ${pid})`;
  } catch {
    // The note is a courtesy: the holder may not have written it yet, or a disk may have lost it.
    return 'another process';
  }
}
