import type * as z from 'zod';
import { barcode, email, id, text } from '../../../shared/contract/fields.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import { MAX_TEXT_LENGTH } from '../../../shared/limits.ts';
import { unguard } from '../../csv/formula.ts';
import { amountReader, type CellReading } from './amount-cell.ts';
import type { DecimalSign } from './written-amount.ts';

/** `undefined` leaves the field as if the file had no such column. */
type FieldValue = string | number | boolean | null | undefined;

export type CellReader = (cell: string) => CellReading<FieldValue>;

/** The contract's own rule for a text; a longer one is as wrong when only its beginning is looked at. */
function bySchema(schema: z.ZodType<string>): CellReader {
  return (cell) => {
    const result = schema.safeParse(
      unguard(cell)
        .trim()
        .slice(0, MAX_TEXT_LENGTH + 1),
    );
    if (result.success) return { value: result.data };
    return { problem: result.error.issues[0]?.message ?? 'is not valid' };
  };
}

/** What an empty cell means. */
function orEmpty(empty: CellReading<FieldValue>, read: CellReader): CellReader {
  return (cell) => (cell.trim() === '' ? empty : read(cell));
}

const missing = { problem: 'must not be empty' };
const cleared = { value: null };

const truths = words('true yes y 1 x t on ja j wahr oui o vrai si s verdadero');
const untruths = words('false no n 0 f off nein falsch non faux falso');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const readFlag: CellReader = (cell) => {
  const word = cell.slice(0, 20).trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (truths.has(word)) return { value: true };
  return untruths.has(word) ? { value: false } : { problem: 'must be yes or no' };
};

const readBarcode = bySchema(barcode);
const ROUNDED = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

const readBarcodeOrRounded: CellReader = (cell) =>
  ROUNDED.test(cell.slice(0, 100).trim())
    ? {
        problem:
          'was rounded by a spreadsheet: its last digits are lost. Make the column text there, and export again',
      }
    : readBarcode(cell);

const readText = orEmpty(cleared, bySchema(text));

/** How the cells of each field are read, in the contract's own rules. */
export function cellReaders(
  kind: ImportKind,
  currency: Currency,
  decimal: DecimalSign,
): Readonly<Record<ImportField, CellReader>> {
  return {
    id: orEmpty({ value: undefined }, bySchema(id)),
    name: kind === 'products' ? orEmpty(missing, bySchema(text)) : readText,
    price: orEmpty(missing, amountReader(currency, decimal)),
    sku: readText,
    barcode: orEmpty(cleared, readBarcodeOrRounded),
    category: readText,
    description: readText,
    archived: orEmpty({ value: false }, readFlag),
    email: orEmpty(cleared, bySchema(email)),
    phone: readText,
  };
}
