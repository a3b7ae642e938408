import { describe, expect, it } from 'vitest';
import type { TableRow } from '../../../../src/main/imports/reading/row-reader.ts';
import { openTable } from '../../../../src/main/imports/reading/table.ts';
import { UnreadableFile } from '../../../../src/main/imports/reading/unreadable-file.ts';
import { currencyOf } from '../../../../src/shared/currency.ts';
import { nastyAmounts } from './nasty-amounts.ts';
import { nastyCells } from './nasty-cells.ts';
import { nastyCodes } from './nasty-codes.ts';
import { nastyColumns } from './nasty-columns.ts';
import { nastyCustomers } from './nasty-customers.ts';
import { nastyEncodings } from './nasty-encodings.ts';
import type { ExpectedRow, NastyFile } from './nasty-file.ts';
import { nastyKinds } from './nasty-kinds.ts';
import { nastyQuotes } from './nasty-quotes.ts';
import { fileOf, rowsOf } from './table-file.ts';

/** Bytes read at a time: characters, line ends and quotes fall on every border. */
const chunks = [1, 2, 3, 7, 64 * 1024];

function shown({ line, values, problems }: TableRow): ExpectedRow {
  if (problems.length === 0) return [line, values];
  return [line, problems.map(({ column, message }) => `${column ?? 'The row'} ${message}`).join('; ')];
}

const files = [
  nastyEncodings,
  nastyQuotes,
  nastyColumns,
  nastyCustomers,
  nastyAmounts,
  nastyCells,
  nastyCodes,
  nastyKinds,
].flat();

/** A long file is not read byte by byte, for that takes seconds. */
const isShort = ({ bytes }: NastyFile) => bytes.length < 20_000;

describe.each(chunks)('read %d bytes at a time', (chunk) => {
  it.each(chunk < 7 ? files.filter(isShort) : files)('$name: is answered as it must be', async (file) => {
    const { expected, kind = 'products', choice = {}, currency = 'USD' } = file;
    const request = { file: fileOf(file.bytes), kind, choice, currency: currencyOf(currency) };
    if ('refused' in expected) {
      const refusal = await openTable(request, chunk).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(UnreadableFile);
      expect(String(refusal)).toContain(expected.refused);
      return;
    }
    const table = await openTable(request, chunk);
    expect(table.readAs).toMatchObject(expected.readAs ?? {});
    expect(table.problem).toBe(expected.problem ?? null);
    expect((await rowsOf(table)).map(shown)).toEqual(expected.rows);
  });
});
