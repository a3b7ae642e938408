import type { Currency } from '../../shared/currency.ts';
import { invalidInput } from '../../shared/errors.ts';
import { parseAmount } from '../../shared/money.ts';
import type { Sql } from '../database/sql.ts';
import { assertCodesAreFree } from '../products/product-codes.ts';
import { findProduct, hasNoCode } from './find-product.ts';
import { differs, type Plan, type Planner } from './plan.ts';
import type { RowValues } from './reading/row-reader.ts';

/**
 * A row is about the product that {@link findProduct} finds; one that is not there is added.
 * @throws DomainError `INVALID_INPUT` when a new product lacks its name or price, or the price does not fit
 * the currency; `CONFLICT` `duplicate` when another product has its SKU or barcode
 */
async function plan(sql: Sql, values: RowValues, currency: Currency): Promise<Plan> {
  const price = values.price === undefined ? undefined : parseAmount(values.price, currency, 'price');
  const found = await findProduct(sql, values);
  await assertCodesAreFree(sql, {
    id: found?.row.id ?? values.id ?? '',
    sku: values.sku ?? null,
    barcode: values.barcode ?? null,
  });
  if (!found) {
    assertWhole(values);
    return { action: 'add' };
  }
  const { id } = found.row;
  const change = found.by === 'id' ? values : withoutEmptyCodes(values);
  const { name, sku, barcode, category, description } = change;
  const archived = change.archived === undefined ? undefined : Number(change.archived);
  const given = { name, price, sku, barcode, category, description, archived };
  return differs(found.row, given) ? { action: 'update', id, change } : { action: 'unchanged', id };
}

function assertWhole(values: RowValues): void {
  for (const field of ['name', 'price'] as const) {
    if (values[field] === undefined)
      throw invalidInput(field, `${field} is needed: this product is not in the shop yet.`);
  }
}

/**
 * Who finds products by one code often leaves out the other, as a supplier does. Only our own export, which
 * has ids, is taken to mean that there is none.
 */
function withoutEmptyCodes({ sku, barcode, ...rest }: RowValues): RowValues {
  return { ...rest, ...(sku && { sku }), ...(barcode && { barcode }) };
}

/** As SQLite's NOCASE has it. */
function withoutCase(sku: string): string {
  return sku.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export const productPlanner: Planner = {
  plan,
  codesOf: ({ id, sku, barcode }, { action }) => [
    // Of two new ones the second would find the first in any case.
    { field: 'sku', value: action === 'add' && !id && sku ? withoutCase(sku) : sku },
    { field: 'barcode', value: barcode },
  ],
  nameOf: (values) => (hasNoCode(values) ? (values.name ?? undefined) : undefined),
};
