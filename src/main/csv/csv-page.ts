import * as z from 'zod';
import { parseCursor, toCursor } from '../paging.ts';
import { csvLine } from './csv-writer.ts';
import { guard } from './formula.ts';

/** Rows of a file that are read at once, in a few milliseconds. */
const ROWS = 500;

/** Without it, spreadsheets take UTF-8 for something older. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface CsvPage {
  readonly csv: string;
  readonly nextCursor: string | null;
}

interface CsvSource<Row> {
  readonly header: readonly string[];
  /** Rows after the one with this key, in the order of their keys. */
  readonly read: (after: number, rows: number) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => number;
  readonly toCells: (row: Row) => readonly (string | null)[];
}

/**
 * The next part of a CSV file (RFC 4180, UTF-8). Each part sees what is committed when it is read; a row that
 * is there all the time is in the file once.
 * @param cursor undefined for the first part, which has the header
 * @throws DomainError `INVALID_INPUT` for a cursor of another file
 */
export async function csvPageOf<Row>(source: CsvSource<Row>, cursor: string | undefined): Promise<CsvPage> {
  const after = cursor === undefined ? 0 : parseCursor(cursor, z.int());
  const rows = await source.read(after, ROWS + 1);
  const shown = rows.slice(0, ROWS);
  const last = shown.at(-1);
  const head = cursor === undefined ? BYTE_ORDER_MARK + csvLine(source.header.map(guard)) : '';
  const lines = shown.map((row) => csvLine(source.toCells(row).map((cell) => cell && guard(cell))));
  return {
    csv: head + lines.join(''),
    nextCursor: rows.length > ROWS && last ? toCursor(source.keyOf(last)) : null,
  };
}
