import type { FileColumn, ReadAs, ReadingChoice } from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportKind } from '../../../shared/import-format.ts';
import { CsvReader } from '../../csv/csv-reader.ts';
import { delimiterSigns } from './dialect.ts';
import { settleEncoding } from './encoding.ts';
import { headOf, type SourceFile, textOf } from './file-text.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type RowPlan, rowReader, type TableRow } from './row-reader.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface TableRequest {
  /** Path on disk. */
  readonly file: string;
  readonly kind: ImportKind;
  /** What the person chose; the rest is recognised. */
  readonly choice: ReadingChoice;
  /** The shop's. */
  readonly currency: Currency;
}

/** A file as a table of products or customers, and how it came to be read so. */
export interface Table {
  readonly readAs: ReadAs;
  readonly columns: readonly FileColumn[];
  /** What each column is called: as in line 1, or else by its place, as `Column 3`. */
  readonly names: readonly string[];
  /** Why it cannot be imported as it is read; another choice or a correction of the file helps. */
  readonly problem: string | null;
  /** Reads the file from its beginning, in memory that does not grow with it. */
  rows(onRead?: (bytesRead: number) => void): AsyncGenerator<TableRow>;
}

const CHUNK_BYTES = 64 * 1024;

/**
 * Reads the file once to see how it is encoded, and its beginning to see what stands in it.
 * @param chunkBytes how much is read at a time
 * @throws UnreadableFile when no choice would make it a table
 */
export async function openTable(request: TableRequest, chunkBytes = CHUNK_BYTES): Promise<Table> {
  const file = { path: request.file, chunkBytes };
  const { encoding, problem, isCut } = await settleEncoding(file, request.choice.encoding);
  const recognised = recognise(await headOf(file, encoding), request);
  if (!recognised) throw new UnreadableFile('This file is empty: there is no row in it.');
  const readAs = { encoding, ...recognised.readAs };
  const { kind, currency } = request;
  const { names, width, columns } = recognised;
  const plan = { kind, currency, readAs, names, width, isCut };
  return {
    readAs,
    columns,
    names,
    problem: problem ?? recognised.problem,
    rows: (onRead) => tableRows(file, plan, recognised, onRead),
  };
}

async function* tableRows(
  file: SourceFile,
  plan: RowPlan,
  { skippedRows }: Recognised,
  onRead?: (bytesRead: number) => void,
): AsyncGenerator<TableRow> {
  const { encoding, delimiter } = plan.readAs;
  const reader = new CsvReader(delimiterSigns[delimiter]);
  const readRow = rowReader(plan);
  let skipped = 0;
  for await (const rows of csvRows()) {
    for (const row of rows) {
      const isBefore = skipped < skippedRows;
      if (isBefore) skipped += 1;
      const read = isBefore ? undefined : readRow(row);
      if (read) yield read;
    }
  }

  async function* csvRows() {
    for await (const text of textOf(file, encoding, onRead)) yield reader.push(text);
    yield reader.end();
  }
}
