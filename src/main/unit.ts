import type { Actor } from '../shared/actor.ts';
import type { Resource } from '../shared/contract/index.ts';
import type { Reading, Transaction } from './database/database.ts';
import type { Journal } from './journal/journal.ts';

export type { Reading };

/** What a service writes through: the transaction, the journal, and what to tell the screens afterwards. */
export interface Unit extends Transaction {
  readonly actor: Actor;
  readonly journal: Journal;
  /** A new id: a UUID version 7. A made-up shop draws it from its seed. */
  readonly createId: () => string;
  /** Notes that what screens show of these is old; they hear of it after the commit. */
  changed(...resources: readonly Resource[]): void;
}

/** What a job is told of its call. It opens its own units of work, as many as it takes. */
export interface Job {
  readonly actor: Actor;
}
