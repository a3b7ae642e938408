import type { ColumnProblem, ReadAs } from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import type { CsvRow } from '../../csv/csv-reader.ts';
import { cellReaders, plainCell } from './field-cells.ts';
import { isFirstName } from './header.ts';
import { rowProblem } from './row-problems.ts';
import { kept, shortened } from './shown.ts';

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
  /**
   * As they stand in the file, without guards, which are put on again in another file: what is written of them
   * is read in the same way. At most as many as there are columns, and cut where they are long. Of a row that
   * cannot be taken apart, its first line as one cell.
   */
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
  /** What each column is called. */
  readonly names: readonly string[];
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
    if (isBlank(row)) return undefined;
    const wrong = rowProblem(row, plan);
    const read = { line, cells: keptCells(cells, plan) };
    if (wrong === null) return { ...read, ...readCells(cells) };
    const value = row.fault === null ? null : shortened(cells[0] ?? '');
    return { ...read, values: {}, problems: [{ column: null, value, message: wrong }] };
  };
}

function isBlank({ cells, width, fault }: CsvRow): boolean {
  return fault === null && width === cells.length && cells.every((cell) => cell.trim() === '');
}

function keptCells(cells: readonly string[], { width, readAs }: RowPlan): readonly string[] {
  return cells.slice(0, width).map((cell, index) => kept(plainCell(cell, readAs.columns[index] ?? null)));
}

type Read = Pick<TableRow, 'values' | 'problems'>;

function cellsReader(plan: RowPlan): (cells: readonly string[]) => Read {
  const { kind, currency, readAs } = plan;
  // Where it cannot be told, the file has a problem as a whole, and nobody takes its rows.
  const readers = cellReaders(kind, currency, readAs.decimal ?? 'point');
  const fields = [...new Set(readAs.columns)].flatMap((field) =>
    field === null ? [] : [{ field, places: placesOf(field, plan), read: readers[field] }],
  );
  const nameOf = (places: readonly number[]) => places.map((place) => plan.names[place]).join(', ');
  return (cells) => {
    const values: Values = {};
    const problems: ColumnProblem[] = [];
    for (const { field, places, read } of fields) {
      const present = places.filter((place) => place < cells.length);
      if (present.length === 0) continue;
      const texts = present.map((place) => plainCell(cells[place] ?? '', field).trim());
      const value = texts.filter((text) => text !== '').join(' ');
      const reading = read(value);
      if ('value' in reading) values[field] = reading.value;
      else problems.push({ column: nameOf(places), value: shortened(value), message: reading.problem });
    }
    if (kind === 'users' && problems.length === 0 && !isSomebody(values)) problems.push(nobody);
    // Each reader gives what its field holds.
    return { values: values as RowValues, problems };
  };
}

/** A name may stand in two columns, the first name before the last wherever that is. */
function placesOf(field: ImportField, { readAs, names }: RowPlan): readonly number[] {
  const places = readAs.columns.flatMap((other, place) => (other === field ? [place] : []));
  const isFirst = (place: number) => isFirstName(names[place] ?? '');
  return [...places.filter(isFirst), ...places.filter((place) => !isFirst(place))];
}

type Values = Partial<Record<ImportField, unknown>>;

const nobody = { column: null, value: null, message: 'has no name, email address or phone number' };

function isSomebody({ id, name, email, phone }: Values): boolean {
  return [id, name, email, phone].some((value) => value !== undefined && value !== null);
}
