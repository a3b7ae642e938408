import * as z from 'zod';
import { parseCursor, toCursor } from '../paging.ts';
import { csvLine } from './csv-writer.ts';
import { guard } from './formula.ts';

/** A page ends after so many rows, or once it has so much text: rows that are long are few. */
const PAGE_ROWS = 200;
const PAGE_LENGTH = 1024 * 1024;

/** Rows that are read at once. A row of a file to import may have a quarter of a page's text. */
const READ_ROWS = 50;

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
 * The next part of a CSV file (RFC 4180, UTF-8), read in a few milliseconds. Each part sees what is committed
 * when it is read; a row that is there all the time is in the file once.
 * @param cursor undefined for the first part, which has the header
 * @throws DomainError `INVALID_INPUT` for a cursor of another file
 */
export async function csvPageOf<Row>(source: CsvSource<Row>, cursor: string | undefined): Promise<CsvPage> {
  let after = cursor === undefined ? 0 : parseCursor(cursor, z.int());
  let csv = cursor === undefined ? BYTE_ORDER_MARK + csvLine(source.header.map(guard)) : '';
  let rows = 0;
  for await (const row of rowsAfter(source, after)) {
    if (rows === PAGE_ROWS || csv.length >= PAGE_LENGTH) return { csv, nextCursor: toCursor(after) };
    csv += csvLine(source.toCells(row).map((cell) => cell && guard(cell)));
    rows += 1;
    after = source.keyOf(row);
  }
  return { csv, nextCursor: null };
}

async function* rowsAfter<Row>({ read, keyOf }: CsvSource<Row>, after: number): AsyncGenerator<Row> {
  let rows = await read(after, READ_ROWS);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield* rows;
    rows = await read(keyOf(last), READ_ROWS);
  }
}
