import type { Currency } from '../../shared/currency.ts';
import { invalidInput } from '../../shared/errors.ts';
import { parseAmount } from '../../shared/money.ts';
import type { ProductRow } from '../database/entities/product.ts';
import type { Sql } from '../database/sql.ts';
import { assertCodesAreFree } from '../products/product-codes.ts';
import { differs, firstFound, type Plan, type Planner } from './plan.ts';
import type { RowValues } from './reading/row-reader.ts';

/**
 * A row is about the product with its id, else its SKU, else its barcode; a product that is not there is added.
 * @throws DomainError `INVALID_INPUT` when a new product lacks its name or price, or the price does not fit
 * the currency; `CONFLICT` `duplicate` when another product has its SKU or barcode
 */
async function plan(sql: Sql, values: RowValues, currency: Currency): Promise<Plan> {
  const price = values.price === undefined ? undefined : parseAmount(values.price, currency, 'price');
  const row = await findProduct(sql, values);
  await assertCodesAreFree(sql, {
    id: row?.id ?? values.id ?? '',
    sku: values.sku ?? null,
    barcode: values.barcode ?? null,
  });
  if (!row) {
    for (const field of ['name', 'price'] as const) {
      if (values[field] === undefined)
        throw invalidInput(field, `${field} is needed: this product is not in the shop yet.`);
    }
    return { action: 'add' };
  }
  const { name, sku, barcode, category, description } = values;
  const archived = values.archived === undefined ? undefined : Number(values.archived);
  const given = { name, price, sku, barcode, category, description, archived };
  return { action: differs(row, given) ? 'update' : 'unchanged', id: row.id };
}

function findProduct(sql: Sql, values: RowValues): Promise<ProductRow | undefined> {
  const by = (column: 'id' | 'sku' | 'barcode') => async () => {
    const value = values[column];
    return value ? sql.get<ProductRow>(`SELECT * FROM products WHERE ${column} = ?`, value) : undefined;
  };
  return firstFound([by('id'), by('sku'), by('barcode')]);
}

export const productPlanner: Planner = {
  plan,
  codesOf: ({ sku, barcode }) => [
    { field: 'sku', value: sku },
    { field: 'barcode', value: barcode },
  ],
};
