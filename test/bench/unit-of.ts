import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../src/main/database/database.ts';
import { journalOf } from '../../src/main/journal/journal.ts';
import type { Unit } from '../../src/main/unit.ts';

/** A unit of work as dispatch makes one. */
export function unitOf(transaction: Transaction): Unit {
  const journal = journalOf(transaction.sql, transaction.now, 'screen');
  return { ...transaction, actor: 'screen', journal, createId: () => uuidv7(), changed: () => undefined };
}
