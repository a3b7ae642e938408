import type { CsvRow } from '../../csv/csv-reader.ts';
import type { RowFault } from '../../csv/scan-row.ts';
import type { RowPlan } from './row-reader.ts';

const MAYBE_CUT = 'the file may have been cut short';

/** They go on after "The row" or its line. */
export const faultMessages: Readonly<Record<RowFault, string>> = {
  text_behind_quote: 'has text behind a closing quote: inside a text in quotes, a quote is written twice',
  quote_not_closed: 'has a quote that is never closed',
  cut_in_quote: `has a quote that is never closed: close it, or, if it is near the end, ${MAYBE_CUT}`,
  too_long: 'is longer than a row can be: its separators or line ends may be missing',
};

/** What is wrong with a row as a whole. */
export function rowProblem(row: CsvRow, { width, isCut, readAs }: RowPlan): string | null {
  const { cells, fault, ended } = row;
  if (fault !== null) return faultMessages[fault];
  if (!ended && isCut) return `ends in the middle of a character: ${MAYBE_CUT}`;
  if (!ended && cells.length < width) {
    return `has ${columns(cells.length)} instead of ${width} and no line end: ${MAYBE_CUT}`;
  }
  const areAllKept = row.width === cells.length;
  if (areAllKept && cells.slice(width).every((cell) => cell.trim() === '')) return null;
  return `has ${columns(row.width)} instead of ${width}: a text with a ${readAs.delimiter} in it must be in quotes`;
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
