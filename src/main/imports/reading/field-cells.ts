import type * as z from 'zod';
import { barcode, email, id, text } from '../../../shared/contract/fields.ts';
import type { Currency } from '../../../shared/currency.ts';
import type { ImportField, ImportKind } from '../../../shared/import-format.ts';
import { MAX_TEXT_LENGTH } from '../../../shared/limits.ts';
import { unguard, unguardCode } from '../../csv/formula.ts';
import { amountReader, type CellReading } from './amount-cell.ts';
import { plainGtin, ROUNDED_BARCODE, ROUNDED_SKU } from './code-cell.ts';
import type { DecimalSign } from './written-amount.ts';

/** `undefined` leaves the field as if the file had no such column. */
type FieldValue = string | number | boolean | null | undefined;

export type CellReader = (cell: string) => CellReading<FieldValue>;

/** The contract's own rule for a text; a longer one is as wrong when only its beginning is looked at. */
function bySchema(schema: z.ZodType<string>): CellReader {
  return (cell) => {
    const result = schema.safeParse(cell.trim().slice(0, MAX_TEXT_LENGTH + 1));
    if (result.success) return { value: result.data };
    return { problem: result.error.issues[0]?.message ?? 'is not valid' };
  };
}

/** A cell without what keeps a spreadsheet from running it, or from taking a code for a number. */
export function plainCell(cell: string, field: ImportField | null): string {
  return field === 'sku' || field === 'barcode' ? unguardCode(cell.trim()) : unguard(cell);
}

/** What an empty cell means. */
function orEmpty(empty: CellReading<FieldValue>, read: CellReader): CellReader {
  return (cell) => (cell.trim() === '' ? empty : read(cell));
}

const missing = { problem: 'must not be empty' };
const cleared = { value: null };
const absent = { value: undefined };

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

const rounded = {
  problem:
    'was rounded by a spreadsheet: its last digits are lost. Make the column text there, and export again',
};

function unlessRounded(form: RegExp, read: CellReader): CellReader {
  return (cell) => (form.test(cell) ? rounded : read(cell));
}

const readGtin = bySchema(barcode);
const readText = orEmpty(cleared, bySchema(text));

/** How the {@link plainCell} of each field is read, in the contract's own rules. */
export function cellReaders(
  kind: ImportKind,
  currency: Currency,
  decimal: DecimalSign,
): Readonly<Record<ImportField, CellReader>> {
  return {
    id: orEmpty(absent, bySchema(id)),
    name: kind === 'products' ? orEmpty(missing, bySchema(text)) : readText,
    price: orEmpty(missing, amountReader(currency, decimal)),
    sku: unlessRounded(ROUNDED_SKU, readText),
    barcode: orEmpty(
      cleared,
      unlessRounded(ROUNDED_BARCODE, (cell) => readGtin(plainGtin(cell))),
    ),
    category: readText,
    description: readText,
    archived: orEmpty(absent, readFlag),
    email: orEmpty(cleared, bySchema(email)),
    phone: readText,
  };
}
