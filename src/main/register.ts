import { join } from 'node:path';
import { ChangeFeed } from './change-feed.ts';
import type { Clock } from './clock.ts';
import { type Database, openDatabase } from './database/database.ts';
import { DATABASE_FILE } from './database/database-file.ts';
import { takeFolder } from './database/folder-lock.ts';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { createHandlers } from './handlers.ts';
import { type OpenImports, openImports } from './imports/open-imports.ts';
import { operationsOf } from './operations.ts';
import { SystemService } from './system/system-service.ts';
import { toIso } from './time.ts';
import { createUnits } from './units.ts';

/** Clocks are set by a little now and then. */
const CLOCK_TOLERANCE_MS = 60_000;

/** A running shop, as its hosts see it. */
export interface Register {
  readonly dispatch: Dispatch;
  readonly events: Pick<ChangeFeed, 'subscribe'>;
  /** Finishes the work in hand, writes everything into the one file, and lets the folder go. */
  close(): Promise<void>;
}

export interface RegisterOptions {
  readonly dataFolder: string;
  /** What a person calls this process, such as "the desktop app"; told to a second one on the folder. */
  readonly holder: string;
  /** The file of the thread that checks import files. */
  readonly checkWorker: string;
  readonly clock?: Clock;
  readonly checkReplies?: boolean;
  readonly logFailure?: (error: unknown, operation: string) => void;
}

/**
 * Opens the shop in a data folder, which it makes if need be.
 * @throws StartupError when the folder is in use or cannot be written, or its database cannot serve
 */
export async function openRegister(options: RegisterOptions): Promise<Register> {
  const { dataFolder, checkWorker, checkReplies, clock = Date.now, logFailure = logToConsole } = options;
  const shop = join(dataFolder, DATABASE_FILE);
  const lock = await takeFolder(dataFolder, options.holder);
  try {
    const database = await openDatabase(shop, clock);
    warnOfClock(database.newestMoment, clock);
    const feed = new ChangeFeed();
    const units = createUnits({ database, feed, logFailure });
    const folder = join(dataFolder, 'imports');
    const imports = await openImports({ folder, shop, units, feed, clock, checkWorker, logFailure });
    const handlers = createHandlers(new SystemService(database.queueLength), imports.service);
    let closing: Promise<void> | undefined;
    return {
      dispatch: createDispatch({ operations: operationsOf(handlers), units, logFailure, checkReplies }),
      events: feed,
      close: () => {
        closing ??= close(imports, database).finally(() => lock.release());
        return closing;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function close(imports: OpenImports, database: Database): Promise<void> {
  // Both at once: from here on the database takes no new work, and an import lets go after the rows in hand.
  await Promise.all([imports.close(), database.close()]);
}

/** A clock that was set right again after it ran ahead: recorded time stands still until it has caught up. */
function warnOfClock(newestMoment: number, machine: Clock): void {
  if (newestMoment - machine() <= CLOCK_TOLERANCE_MS) return;
  console.warn(
    `This machine's clock is behind the newest entry, of ${toIso(newestMoment)}. Set it right: ` +
      'until it has caught up, all that happens is recorded at that moment.',
  );
}

function logToConsole(error: unknown, operation: string): void {
  console.error(`${new Date().toISOString()} ${operation}`, error);
}
