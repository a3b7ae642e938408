import type { ReadAs } from '../../../shared/contract/imports.ts';
import type { ImportField } from '../../../shared/import-format.ts';

/**
 * How to read the file once one choice is another. What was recognised by the way it was read so far
 * is recognised anew: other characters may hide another delimiter, another delimiter makes other columns,
 * and names say what columns are.
 */
export function changedReading(reading: ReadAs, change: Partial<ReadAs>): Partial<ReadAs> {
  const { encoding, delimiter, decimal } = reading;
  if (change.encoding) return change;
  if (change.delimiter) return { encoding, ...change };
  if (change.has_header) return { encoding, delimiter, decimal, ...change };
  return { ...reading, ...change };
}

/** The columns once one of them is this field, or left out. A field stands in one column only. */
export function withField(
  columns: ReadAs['columns'],
  place: number,
  field: ImportField | null,
): (ImportField | null)[] {
  return columns.map((present, index) => {
    if (index === place) return field;
    return present === field ? null : present;
  });
}
