import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../shared/actor.ts';
import type { Resource } from '../shared/contract/index.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Database } from './database/database.ts';
import { journalOf } from './journal/journal.ts';
import type { Reading, Unit } from './unit.ts';

/** Where units of work are opened: by the dispatcher for a call, and by work that goes on after its call. */
export interface Units {
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  write<T>(actor: Actor, work: (unit: Unit) => Promise<T>): Promise<T>;
}

interface Parts {
  readonly database: Database;
  readonly feed: ChangeFeed;
  readonly logFailure: (error: unknown, operation: string) => void;
}

/** Screens hear of what a unit changed once it is committed. */
export function createUnits({ database, feed, logFailure }: Parts): Units {
  return {
    read: (work) => database.read(work),
    write: async (actor, work) => {
      const changed = new Set<Resource>();
      const value = await database.write((transaction) =>
        work({
          ...transaction,
          actor,
          journal: journalOf(transaction.sql, transaction.now, actor),
          createId: () => uuidv7(),
          changed: (...resources) => {
            for (const resource of resources) changed.add(resource);
          },
        }),
      );
      if (changed.size > 0) feed.publish({ changed: [...changed] }, (error) => logFailure(error, 'events'));
      return value;
    },
  };
}
