import { EntitySchema } from 'typeorm';
import { integer, optionalText, text } from './columns.ts';

/** One change, chained to the one before. Triggers let nobody change or delete it. */
export interface JournalRow {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number;
  readonly recorded_at: number;
  readonly actor: string;
  readonly staff_id: string | null;
  readonly register_id: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: string;
  /** JSON, or null for what came into being. */
  readonly state_before: string | null;
  /** JSON, or null for what is gone. */
  readonly state_after: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

export const journalEntity = new EntitySchema<JournalRow>({
  name: 'journal_entry',
  tableName: 'journal',
  columns: {
    // AUTOINCREMENT keeps the highest number ever given, so that a cut-off end of the chain shows.
    seq: { ...integer, primary: true, generated: 'increment' },
    recorded_at: integer,
    actor: text,
    staff_id: optionalText,
    register_id: optionalText,
    action: text,
    subject_type: text,
    subject_id: text,
    state_before: optionalText,
    state_after: optionalText,
    previous_hash: text,
    hash: text,
  },
  indices: [{ name: 'journal_of_subject', columns: ['subject_id', 'seq'] }],
  checks: [
    {
      name: 'journal_states',
      expression:
        '("state_before" IS NULL OR json_valid("state_before")) AND ("state_after" IS NULL OR json_valid("state_after"))',
    },
  ],
});
