import { invalidInput } from '../../shared/errors.ts';
import type { ProductRow } from '../database/entities/product.ts';
import type { Sql } from '../database/sql.ts';
import { searchKey } from '../search-text.ts';
import type { RowValues } from './reading/row-reader.ts';

/** The product that a row is about, and what of the row says so. */
export interface FoundProduct {
  readonly by: 'id' | 'sku' | 'barcode' | 'name';
  readonly row: ProductRow;
}

/**
 * Finds the product with the row's id, else with its SKU, else with its barcode; a row that has none of them
 * is about the product of its name that has no code either.
 * @throws DomainError when it may be about several
 */
export async function findProduct(sql: Sql, values: RowValues): Promise<FoundProduct | undefined> {
  for (const by of ['id', 'sku', 'barcode', 'name'] as const) {
    const row = await finders[by](sql, values);
    if (row) return { by, row };
  }
  return undefined;
}

/** True of a row that only its name tells what it is about. */
export function hasNoCode({ id, sku, barcode }: RowValues): boolean {
  return !id && !sku && !barcode;
}

type Finder = (sql: Sql, values: RowValues) => Promise<ProductRow | undefined>;

const finders: Readonly<Record<FoundProduct['by'], Finder>> = {
  id: async (sql, { id }) => (id ? sql.get('SELECT * FROM products WHERE id = ?', id) : undefined),
  sku: findBySku,
  barcode: findByBarcode,
  name: findByName,
};

const BY_SKU = 'SELECT * FROM products WHERE sku = ? COLLATE NOCASE ORDER BY sku = ? DESC LIMIT 2';

/**
 * People type SKUs in any case, so that one in another case is found when there is none in this. A row with an
 * id was exported, and says exactly what it means.
 */
async function findBySku(sql: Sql, { id, sku }: RowValues): Promise<ProductRow | undefined> {
  if (!sku) return undefined;
  const [found, another] = await sql.all<ProductRow>(BY_SKU, sku, sku);
  if (found?.sku === sku) return found;
  if (id) return undefined;
  if (another)
    throw invalidInput(
      'sku',
      `Several products have the sku ${sku} in another case: write it as one of them.`,
    );
  return found;
}

/** Suppliers reuse barcodes: a product with another SKU than the row's is another product. */
async function findByBarcode(sql: Sql, { sku, barcode }: RowValues): Promise<ProductRow | undefined> {
  if (!barcode) return undefined;
  const row = await sql.get<ProductRow>('SELECT * FROM products WHERE barcode = ?', barcode);
  return sku && row?.sku ? undefined : row;
}

/** The plus keeps SQLite from going through all products without a SKU instead of the few of this name. */
const BY_NAME =
  'SELECT * FROM products WHERE name_key = ? AND name = ? AND +sku IS NULL AND +barcode IS NULL LIMIT 2';

async function findByName(sql: Sql, values: RowValues): Promise<ProductRow | undefined> {
  const { name } = values;
  if (!name || !hasNoCode(values)) return undefined;
  const [row, another] = await sql.all<ProductRow>(BY_NAME, searchKey(name), name);
  if (another) throw invalidInput('name', `Several products are called ${name}: give an SKU, barcode or id.`);
  return row;
}
