import type { Actor } from '../../shared/actor.ts';
import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { Sql } from '../database/sql.ts';
import { CHAIN_START, hashOf } from './chain.ts';

type State = Readonly<Record<string, unknown>> | null;

/** What happened to what. Users and staff stand in it by id only, so that people can be erased. */
export interface JournalEvent {
  /** The subject and what happened to it, such as `order.status_changed`. */
  readonly action: `${string}.${string}`;
  readonly subject_id: string;
  readonly register_id?: string;
  readonly before: State;
  readonly after: State;
}

/** One unit's pen on the journal. */
export interface Journal {
  record(event: JournalEvent): Promise<void>;
}

const HEAD = 'SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1';
const INSERT = `INSERT INTO journal (seq, recorded_at, actor, staff_id, register_id, action, subject_type, subject_id,
  state_before, state_after, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** @param now the unit's moment; @param actor who is behind the unit */
export function journalOf(sql: Sql, now: number, actor: Actor): Journal {
  let head: Pick<JournalRow, 'seq' | 'hash'> | undefined;
  return {
    record: async ({ action, subject_id, register_id, before, after }) => {
      head ??= (await sql.get<Pick<JournalRow, 'seq' | 'hash'>>(HEAD)) ?? { seq: 0, hash: CHAIN_START };
      const entry = {
        seq: head.seq + 1,
        recorded_at: now,
        actor,
        staff_id: null,
        register_id: register_id ?? null,
        action,
        subject_type: action.slice(0, action.indexOf('.')),
        subject_id,
        state_before: before && JSON.stringify(before),
        state_after: after && JSON.stringify(after),
        previous_hash: head.hash,
      };
      const hash = hashOf(entry);
      await sql.run(INSERT, ...Object.values(entry), hash);
      head = { seq: entry.seq, hash };
    },
  };
}
