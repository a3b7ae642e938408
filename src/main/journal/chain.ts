import { hash } from 'node:crypto';
import type { JournalRow } from '../database/entities/journal-entry.ts';

/** What the first entry is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** SHA-256 over an entry and the hash of the one before, in hexadecimal. */
export function hashOf(entry: Omit<JournalRow, 'hash'>): string {
  return hash(
    'sha256',
    JSON.stringify([
      entry.seq,
      entry.recorded_at,
      entry.actor,
      entry.staff_id,
      entry.register_id,
      entry.action,
      entry.subject_type,
      entry.subject_id,
      entry.state_before,
      entry.state_after,
      entry.previous_hash,
    ]),
    'hex',
  );
}
