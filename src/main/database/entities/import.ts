import { EntitySchema } from 'typeorm';
import type { Actor } from '../../../shared/actor.ts';
import { type ImportKind, importKinds } from '../../../shared/import-format.ts';
import { id, integer, integerCheck, oneOf, text } from './columns.ts';

/** An import from the moment it is applied. What is only received and checked is nobody's yet. */
export interface ImportRow {
  readonly id: string;
  readonly kind: ImportKind;
  readonly actor: Actor;
  readonly file_name: string;
  readonly state: 'applying' | 'done' | 'failed';
  /** JSON: how the file was read, and what the check found. */
  readonly report: string;
  /** The last row of its staging file that is in the shop. */
  readonly applied_through: number;
  readonly added: number;
  readonly updated: number;
  /** As they should be, of which the check knew already, or by the time they would have been changed. */
  readonly unchanged: number;
  readonly refused: number;
  readonly created_at: number;
  /** When it was told to be applied: the order in which they are. */
  readonly begun_at: number;
  readonly updated_at: number;
}

const counts = ['applied_through', 'added', 'updated', 'unchanged', 'refused'] as const;

const count = { ...integer, default: 0 } as const;

export const importEntity = new EntitySchema<ImportRow>({
  name: 'import',
  tableName: 'imports',
  columns: {
    id,
    kind: text,
    actor: text,
    file_name: text,
    state: text,
    report: text,
    applied_through: count,
    added: count,
    updated: count,
    unchanged: count,
    refused: count,
    created_at: integer,
    begun_at: integer,
    updated_at: integer,
  },
  checks: [
    { name: 'imports_kind', expression: oneOf('kind', importKinds) },
    { name: 'imports_state', expression: oneOf('state', ['applying', 'done', 'failed']) },
    { name: 'imports_report', expression: 'json_valid("report")' },
    {
      name: 'imports_counts',
      expression: counts.map((name) => integerCheck(name, 0)).join(' AND '),
    },
  ],
});
