import { MAX_IMPORT_COLUMNS, type ReadingChoice } from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import { type ImportField, type ImportKind, importFields } from '../../../shared/import-format.ts';
import type { CsvRow } from '../../csv/csv-reader.ts';
import { namesOtherCurrency } from './currency-signs.ts';
import { isFirstName, isKnownAsName } from './header.ts';
import { faultMessages } from './row-problems.ts';
import { shortened } from './shown.ts';

interface Reading {
  readonly kind: ImportKind;
  readonly choice: ReadingChoice;
  readonly currency: Currency;
  readonly first: CsvRow;
  /** Whether the first line may name the columns or be a row. */
  readonly isFirstUnclear: boolean;
  readonly names: readonly string[];
  readonly width: number;
  readonly fields: readonly (ImportField | null)[];
  /** A price whose sign may stand before decimals or group digits. */
  readonly unclearAmount: string | undefined;
}

/** What people call a field. */
const fieldLabels: Readonly<Record<ImportField, string>> = {
  id: 'id',
  name: 'name',
  price: 'price',
  sku: 'SKU',
  barcode: 'barcode',
  category: 'category',
  description: 'description',
  archived: 'mark of archived products',
  email: 'email address',
  phone: 'phone number',
};

/** One of these must be in a file: by them a row is found again. */
const keyFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  products: ['name', 'sku', 'barcode', 'id'],
  users: ['name', 'email', 'phone', 'id'],
};

/** Why a file cannot be imported as it is read; another choice, or another first line, helps. */
export function readingProblem(reading: Reading): string | null {
  return (
    firstLineProblem(reading) ??
    choiceProblem(reading) ??
    headerProblem(reading) ??
    twiceProblem(reading) ??
    currencyProblem(reading) ??
    keyProblem(reading) ??
    decimalProblem(reading)
  );
}

function firstLineProblem({ first, width }: Reading): string | null {
  if (first.fault !== null) return `Line ${first.line} ${faultMessages[first.fault]}.`;
  if (width <= MAX_IMPORT_COLUMNS) return null;
  return `The file has ${width} columns; ${MAX_IMPORT_COLUMNS} can be read. Leave some out, or choose another separator.`;
}

function choiceProblem({ kind, choice, width }: Reading): string | null {
  const chosen = choice.columns ?? [];
  const known: readonly (ImportField | null)[] = importFields[kind];
  const strange = chosen.find((field) => field !== null && !known.includes(field));
  if (strange) return `${kind === 'users' ? 'Customers have' : 'Products have'} no ${fieldLabels[strange]}.`;
  if (chosen.length <= width) return null;
  return `${chosen.length} columns are chosen, but the file has ${width}.`;
}

/** Without it, a line of names nobody knows would be a row as soon as the columns are chosen. */
function headerProblem({ choice, first, isFirstUnclear }: Reading): string | null {
  if (!choice.columns || choice.has_header !== undefined || !isFirstUnclear) return null;
  const words = shortened(first.cells.map((cell) => cell.trim()).join(', '));
  return `Line ${first.line} (${words}) may name the columns or be the first row. Choose whether it names the columns.`;
}

function twiceProblem({ kind, fields, names }: Reading): string | null {
  for (const field of new Set(fields)) {
    if (field === null) continue;
    const twice = names.filter((_, index) => fields[index] === field);
    if (twice.length === 1 || (kind === 'users' && field === 'name' && isNameInParts(twice))) continue;
    return `Several columns are read as the ${fieldLabels[field]}: ${twice.join(', ')}. Choose one of them.`;
  }
  return null;
}

/** Two columns are a name together, unless each is known to hold all of it. */
function isNameInParts(names: readonly string[]): boolean {
  return names.length === 2 && (names.some(isFirstName) || !names.some(isKnownAsName));
}

/** Whoever chooses the column all the same knows what it holds. */
function currencyProblem({ choice, names, fields, currency }: Reading): string | null {
  const name = names[fields.indexOf('price')];
  if (choice.columns || name === undefined) return null;
  if (!namesOtherCurrency(name, currency)) return null;
  return `The prices in ${name} are not in the shop's currency, ${currency.code}. Convert them, or choose the columns yourself.`;
}

function keyProblem({ kind, fields }: Reading): string | null {
  const keys = keyFields[kind];
  if (keys.some((key) => fields.includes(key))) return null;
  const labels = keys.map((key) => fieldLabels[key]);
  return `No column is known to hold the ${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}. Choose what stands in each column.`;
}

/** Reading it in the wrong way would make every price a thousand times too high, or too low. */
function decimalProblem({ choice, names, fields, unclearAmount }: Reading): string | null {
  if (choice.decimal || unclearAmount === undefined) return null;
  const name = names[fields.indexOf('price')];
  return `The prices in ${name}, such as ${unclearAmount}, may have three decimals or be in thousands. Choose the decimal sign.`;
}
