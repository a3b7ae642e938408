import type { Currency } from '../../shared/currency.ts';
import { importFields } from '../../shared/import-format.ts';
import { toMajor } from '../../shared/money.ts';
import { type CsvPage, csvPageOf } from '../csv/csv-page.ts';
import type { ProductRow } from '../database/entities/product.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Reading } from '../unit.ts';

const AFTER = 'SELECT * FROM products WHERE key > ? ORDER BY key LIMIT ?';

/** Every product, archived ones too, in the columns that an import reads. */
export async function exportProducts({ sql }: Reading, cursor: string | undefined): Promise<CsvPage> {
  const currency = await shopCurrency(sql);
  return csvPageOf<ProductRow>(
    {
      header: importFields.products,
      read: (after, rows) => sql.all(AFTER, after, rows),
      keyOf: ({ key }) => key,
      toCells: (row) => importFields.products.map((field) => cellOf(row, field, currency)),
    },
    cursor,
  );
}

function cellOf(
  row: ProductRow,
  field: (typeof importFields.products)[number],
  currency: Currency,
): string | null {
  if (field === 'price') return toMajor(row.price, currency).toFixed(currency.exponent);
  if (field === 'archived') return row.archived === 1 ? 'yes' : 'no';
  return row[field];
}
