import type { ReadAs } from '../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../shared/import-format.ts';
import { CsvReader, type CsvRow } from '../../csv/csv-reader.ts';
import type { Head } from './file-text.ts';
import { countKnownNames } from './header.ts';

type Delimiter = ReadAs['delimiter'];

export const delimiterSigns: Readonly<Record<Delimiter, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
};

/** Rows by which separators are compared. */
const COMPARED_ROWS = 50;

/** Excel's own first line, which names the separator of the others. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n?|\n|$)/i;

const bySign = new Map(
  Object.entries(delimiterSigns).map(([delimiter, sign]) => [sign, delimiter as Delimiter]),
);

export function hasSeparatorLine(head: Head): boolean {
  return SEPARATOR_LINE.test(head.text);
}

/** The first rows of a file that are whole in its head. */
export function rowsOf(head: Head, delimiter: Delimiter, limit: number): readonly CsvRow[] {
  const reader = new CsvReader(delimiterSigns[delimiter]);
  const rows: CsvRow[] = [];
  for (const part of [reader.push(head.text), head.isWhole ? reader.end() : []]) {
    for (const row of part) if (rows.push(row) === limit) return rows;
  }
  return rows;
}

/**
 * The separator that makes most known names of the first line, else that which cuts most rows into equally
 * many cells. A comma is the last of them, for it stands in texts and amounts as well.
 */
export function recogniseDelimiter(head: Head, kind: ImportKind): Delimiter {
  const [, named = ''] = SEPARATOR_LINE.exec(head.text) ?? [];
  const chosen = bySign.get(named);
  if (chosen) return chosen;
  const skipped = hasSeparatorLine(head) ? 1 : 0;
  let best: { delimiter: Delimiter; rank: number } = { delimiter: 'comma', rank: 0 };
  for (const delimiter of ['tab', 'semicolon', 'comma'] as const) {
    const rank = rankOf(rowsOf(head, delimiter, COMPARED_ROWS).slice(skipped), kind);
    if (rank > best.rank) best = { delimiter, rank };
  }
  return best.delimiter;
}

/** A whole number of known names, and a fraction of rows of equal length. */
function rankOf(rows: readonly CsvRow[], kind: ImportKind): number {
  const [first] = rows;
  const width = usualWidth(rows);
  if (!first || width < 2) return 0;
  const alike = rows.filter((row) => row.fault === null && row.width === width).length;
  return countKnownNames(first.cells, kind) + alike / (rows.length + 1);
}

/** The number of cells that most rows have. */
export function usualWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { width, fault } of rows) {
    if (fault === null) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [usual] = [...counts].sort(([, left], [, right]) => right - left);
  return usual?.[0] ?? 0;
}
