import {
  type FileColumn,
  MAX_IMPORT_COLUMNS,
  type ReadAs,
  type ReadingChoice,
} from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import type { CsvRow } from '../../csv/csv-reader.ts';
import { hasSeparatorLine, recogniseDelimiter, rowsOf, usualWidth } from './dialect.ts';
import type { Head } from './file-text.ts';
import { mayNameColumns, namesColumns } from './first-line.ts';
import { countKnownNames, recogniseColumns } from './header.ts';
import { readingProblem } from './reading-problem.ts';
import { columnName, shortened } from './shown.ts';
import { recogniseDecimal } from './written-amount.ts';

/** Rows by which it is recognised how a file is read. */
const LOOKED_AT_ROWS = 1000;
const SAMPLES = 3;

export interface RecogniseRequest {
  readonly kind: ImportKind;
  readonly choice: ReadingChoice;
  readonly currency: Currency;
}

export interface Recognised {
  readonly readAs: Omit<ReadAs, 'encoding'>;
  readonly columns: readonly FileColumn[];
  readonly problem: string | null;
  /** What each column is called. */
  readonly names: readonly string[];
  readonly width: number;
  /** Rows before the first one of the table: Excel's `sep=`, and the header. */
  readonly skippedRows: number;
}

/**
 * Settles how a file is read: what the person chose, and else what its beginning tells.
 * @returns undefined when there is no row in it
 */
export function recognise(head: Head, request: RecogniseRequest): Recognised | undefined {
  const { kind, choice, currency } = request;
  const delimiter = choice.delimiter ?? recogniseDelimiter(head, kind);
  const separatorLines = hasSeparatorLine(head) ? 1 : 0;
  const rows = rowsOf(head, delimiter, LOOKED_AT_ROWS).slice(separatorLines);
  const [first] = rows;
  if (!first) return undefined;
  const namesKnown = countKnownNames(first.cells, kind) > 0;
  const has_header = choice.has_header ?? (namesKnown || namesColumns(first, rows.slice(1)));
  const header = has_header ? first.cells : null;
  const data = has_header ? rows.slice(1) : rows;
  const width = has_header ? first.width : usualWidth(rows);
  const columns = Array.from({ length: Math.min(width, MAX_IMPORT_COLUMNS) }, (_, index) => ({
    name: shortened(header?.[index]?.trim() ?? '') || null,
    samples: samplesOf(data, index),
  }));
  const names = columns.map((_, index) => columnName(header, index));
  const fields = fieldsOf(columns, request, header);
  const found = recogniseDecimal(cellsOf(data, fields.indexOf('price')), currency);
  const decimal = choice.decimal ?? (found.unclear === undefined ? found.decimal : null);
  return {
    readAs: { delimiter, decimal, has_header, columns: fields },
    columns,
    problem: readingProblem({
      ...request,
      first,
      isFirstUnclear: !namesKnown && mayNameColumns(first),
      names,
      width,
      fields,
      unclearAmount: found.unclear,
    }),
    names,
    width,
    skippedRows: separatorLines + (has_header ? 1 : 0),
  };
}

/** One for each column, whatever number was chosen. */
function fieldsOf(
  columns: readonly FileColumn[],
  { kind, choice }: RecogniseRequest,
  header: readonly string[] | null,
): readonly (ImportField | null)[] {
  if (choice.columns) return columns.map((_, index) => choice.columns?.[index] ?? null);
  if (!header) return columns.map(() => null);
  const samples = columns.map((column) => column.samples);
  return recogniseColumns(header, samples, kind);
}

function cellsOf(rows: readonly CsvRow[], index: number): readonly string[] {
  return rows.flatMap(({ cells, fault }) => (fault === null ? (cells[index] ?? []) : []));
}

function samplesOf(rows: readonly CsvRow[], index: number): readonly string[] {
  const filled = cellsOf(rows, index).filter((cell) => cell.trim() !== '');
  return filled.slice(0, SAMPLES).map(shortened);
}
