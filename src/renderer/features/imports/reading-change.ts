import type { ReadAs, ReadingChoice } from '../../../shared/contract/imports.ts';
import type { ImportField } from '../../../shared/import-format.ts';

/**
 * How to read the file once one choice is another. What was recognised by the way it was read so far
 * is recognised anew: other characters may hide another delimiter, another delimiter makes other columns,
 * names say what columns are, and another price column may have another decimal sign.
 */
export function changedReading(reading: ReadAs, change: ReadingChoice): ReadingChoice {
  const { encoding, delimiter, has_header, columns } = reading;
  if (change.encoding) return change;
  if (change.delimiter) return { encoding, ...change };
  if (change.has_header) return { encoding, delimiter, ...change };
  return { encoding, delimiter, has_header, columns, ...change };
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
