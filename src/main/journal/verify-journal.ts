import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { Sql } from '../database/sql.ts';
import { CHAIN_START, hashOf } from './chain.ts';

export type JournalVerdict =
  | { readonly intact: true; readonly entries: number }
  | { readonly intact: false; readonly seq: number; readonly problem: 'changed' | 'missing' };

const BATCH = 1000;

/**
 * Walks the whole chain and says where it first breaks: an entry that was changed, or one that is
 * missing, at the end of the journal too.
 */
export async function verifyJournal(sql: Sql): Promise<JournalVerdict> {
  let seq = 0;
  let hash = CHAIN_START;
  for (;;) {
    const entries = await sql.all<JournalRow>('SELECT * FROM journal WHERE seq > ? ORDER BY seq LIMIT ?', seq, BATCH);
    for (const entry of entries) {
      if (entry.seq !== seq + 1) return { intact: false, seq: seq + 1, problem: 'missing' };
      if (entry.previous_hash !== hash || entry.hash !== hashOf(entry)) {
        return { intact: false, seq: entry.seq, problem: 'changed' };
      }
      ({ seq, hash } = entry);
    }
    if (entries.length < BATCH) break;
  }
  const highest = await sql.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'");
  if (highest && highest.seq !== seq) return { intact: false, seq: seq + 1, problem: 'missing' };
  return { intact: true, entries: seq };
}
