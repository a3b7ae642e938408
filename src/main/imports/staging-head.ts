import type { ReadAs } from '../../shared/contract/imports.ts';
import type { ImportField } from '../../shared/import-format.ts';
import type { RowValues } from './reading/row-reader.ts';

/** What a list of wrong rows needs to know of the file they are from. */
export interface StagingHead {
  /** What its columns are called. */
  readonly names: readonly string[];
  /** What stands in them. */
  readonly fields: readonly (ImportField | null)[];
  readonly decimal: ReadAs['decimal'];
}

/** The file's own name of a field's column; null for one that is not in it, and for what is no column. */
export function columnOf({ names, fields }: StagingHead, field: string | undefined): string | null {
  return names[fields.findIndex((column) => column !== null && column === field)] ?? null;
}

/** A row's cells as they were understood, written as the file writes them. */
export function cellsOf({ fields, decimal }: StagingHead, values: RowValues): readonly string[] {
  return fields.map((field, place) => {
    // A name in two columns was read as one.
    if (field === null || fields.indexOf(field) !== place) return '';
    const value = values[field];
    if (typeof value === 'number' && decimal === 'comma') return String(value).replace('.', ',');
    return String(value ?? '');
  });
}
