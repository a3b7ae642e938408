import type { ColumnProblem, ReadAs } from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import type { CsvRow } from '../../csv/csv-reader.ts';
import { cellReaders } from './field-cells.ts';
import { rowProblem } from './row-problems.ts';
import { columnName, shortened } from './shown.ts';

/**
 * A product's or customer's fields as the contract's create and update have them: the price in major units.
 * Null clears an optional field; a field whose column is not in the file, or whose cell is missing at the
 * end of a short row, is absent.
 */
export type RowValues = {
  readonly id?: string;
  readonly name?: string | null;
  readonly price?: number;
  readonly sku?: string | null;
  readonly barcode?: string | null;
  readonly category?: string | null;
  readonly description?: string | null;
  readonly archived?: boolean;
  readonly email?: string | null;
  readonly phone?: string | null;
};

export interface TableRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** As they stand in the file; of a row that cannot be taken apart, its first line as one cell. */
  readonly cells: readonly string[];
  /** To be used only when there are no problems. */
  readonly values: RowValues;
  readonly problems: readonly ColumnProblem[];
}

/** What is known of a file's rows. */
export interface RowPlan {
  readonly kind: ImportKind;
  readonly currency: Currency;
  readonly readAs: ReadAs;
  /** In line 1; null without a header. */
  readonly names: readonly string[] | null;
  /** How many columns there are. */
  readonly width: number;
  /** Whether the file ends in the middle of a character. */
  readonly isCut: boolean;
}

/** @returns what reads and checks a row; it answers undefined to one of which all cells are empty */
export function rowReader(plan: RowPlan): (row: CsvRow) => TableRow | undefined {
  const readCells = cellsReader(plan);
  return (row) => {
    const { line, cells } = row;
    if (row.fault === null && cells.every((cell) => cell.trim() === '')) return undefined;
    const wrong = rowProblem(row, plan);
    if (wrong === null) return { line, cells, ...readCells(cells) };
    const value = row.fault === null ? null : shortened(cells[0] ?? '');
    return { line, cells, values: {}, problems: [{ column: null, value, message: wrong }] };
  };
}

type Read = Pick<TableRow, 'values' | 'problems'>;

function cellsReader({ kind, currency, readAs, names }: RowPlan): (cells: readonly string[]) => Read {
  const readers = cellReaders(kind, currency, readAs.decimal);
  const columns = readAs.columns.flatMap((field, index) =>
    field === null ? [] : [{ field, index, read: readers[field], name: columnName(names, index) }],
  );
  return (cells) => {
    const values: Values = {};
    const problems: ColumnProblem[] = [];
    for (const { field, index, read, name } of columns.filter((column) => column.index < cells.length)) {
      const value = cells[index] ?? '';
      const reading = read(value);
      if ('value' in reading) values[field] = reading.value;
      else problems.push({ column: name, value: shortened(value), message: reading.problem });
    }
    if (kind === 'users' && problems.length === 0 && !isSomebody(values)) problems.push(nobody);
    // Each reader gives what its field holds.
    return { values: values as RowValues, problems };
  };
}

type Values = Partial<Record<ImportField, unknown>>;

const nobody = { column: null, value: null, message: 'has no name, email address or phone number' };

function isSomebody({ id, name, email, phone }: Values): boolean {
  return [id, name, email, phone].some((value) => value !== undefined && value !== null);
}
