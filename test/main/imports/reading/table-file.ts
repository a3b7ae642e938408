import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableRow } from '../../../../src/main/imports/reading/row-reader.ts';
import type { Table } from '../../../../src/main/imports/reading/table.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A file on disk with this in it, removed with the test. */
export function fileOf(content: Uint8Array | string): string {
  const file = join(temporaryFolder(), 'table.csv');
  writeFileSync(file, content);
  return file;
}

export async function rowsOf(table: Table, onRead?: (bytesRead: number) => void) {
  const rows: TableRow[] = [];
  for await (const row of table.rows(onRead)) rows.push(row);
  return rows;
}
