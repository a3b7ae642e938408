import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { Sql } from '../database/sql.ts';
import { CHAIN_START, hashOf } from './chain.ts';

export type JournalVerdict =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly seq: number; readonly problem: 'changed' | 'missing' };

type Link = Pick<JournalRow, 'seq' | 'hash'>;

const BATCH = 1000;

/**
 * Walks the whole chain and says where it first breaks: an entry that was changed, or one that is
 * missing, at the end of the journal too. Who rewrites the last entries with right hashes of their own
 * is found only by a hash that was kept elsewhere.
 */
export async function verifyJournal(sql: Sql): Promise<JournalVerdict> {
  let last: Link = { seq: 0, hash: CHAIN_START };
  let entries: JournalRow[];
  do {
    entries = await sql.all('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', last.seq, BATCH);
    for (const entry of entries) {
      const problem = problemOf(entry, last);
      if (problem) return { intact: false, seq: last.seq + 1, problem };
      last = entry;
    }
  } while (entries.length === BATCH);
  const highest = await sql.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'");
  if (highest && highest.seq !== last.seq) return { intact: false, seq: last.seq + 1, problem: 'missing' };
  return { intact: true, entries: last.seq };
}

function problemOf(entry: JournalRow, previous: Link): 'changed' | 'missing' | undefined {
  if (entry.seq !== previous.seq + 1) return 'missing';
  const isLinked = entry.previous_hash === previous.hash && entry.hash === hashOf(entry);
  return isLinked ? undefined : 'changed';
}
