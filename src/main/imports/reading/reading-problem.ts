import { MAX_IMPORT_COLUMNS, type ReadingChoice } from '../../../shared/contract/imports.ts';
import type { Currency } from '../../../shared/currency.ts';
import { type ImportField, type ImportKind, importFields } from '../../../shared/import-format.ts';
import type { CsvRow } from '../../csv/csv-reader.ts';
import { namesOtherCurrency } from './currency-signs.ts';
import { hasNameInParts } from './header.ts';
import { faultMessages } from './row-problems.ts';
import { columnName } from './shown.ts';

interface Reading {
  readonly kind: ImportKind;
  readonly choice: ReadingChoice;
  readonly currency: Currency;
  readonly first: CsvRow;
  readonly names: readonly string[] | null;
  readonly width: number;
  readonly fields: readonly (ImportField | null)[];
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
    twiceProblem(reading) ??
    namePartsProblem(reading) ??
    currencyProblem(reading) ??
    keyProblem(reading)
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

function twiceProblem({ fields, names }: Reading): string | null {
  for (const field of new Set(fields)) {
    if (field === null) continue;
    const twice = fields.flatMap((other, index) => (other === field ? [columnName(names, index)] : []));
    if (twice.length > 1) {
      return `Several columns are read as the ${fieldLabels[field]}: ${twice.join(', ')}. Choose one of them.`;
    }
  }
  return null;
}

function namePartsProblem({ kind, choice, names, fields }: Reading): string | null {
  if (kind !== 'users' || choice.columns || fields.includes('name')) return null;
  if (!names || !hasNameInParts(names)) return null;
  return 'First and last names are in columns of their own. Join them in one column, or choose the one to use as the name.';
}

/** Whoever chooses the column all the same knows what it holds. */
function currencyProblem({ choice, names, fields, currency }: Reading): string | null {
  const index = fields.indexOf('price');
  if (!names || choice.columns || index < 0) return null;
  const name = columnName(names, index);
  if (!namesOtherCurrency(name, currency)) return null;
  return `The prices in ${name} are not in the shop's currency, ${currency.code}. Convert them, or choose the columns yourself.`;
}

function keyProblem({ kind, fields }: Reading): string | null {
  const keys = keyFields[kind];
  if (keys.some((key) => fields.includes(key))) return null;
  const labels = keys.map((key) => fieldLabels[key]);
  return `No column is known to hold the ${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}. Choose what stands in each column.`;
}
