import type { Product } from '../../shared/contract/products.ts';
import type { Currency } from '../../shared/currency.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseAmount } from '../../shared/money.ts';
import { amend } from '../amend.ts';
import { type ProductRow, productEntity } from '../database/entities/product.ts';
import { Filter } from '../database/filter.ts';
import { rowWriter } from '../database/row-writer.ts';
import type { Sql } from '../database/sql.ts';
import { type Page, type PageRequest, pageOf, parseTimeCursor } from '../paging.ts';
import { searchKey } from '../search-text.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Reading, Unit } from '../unit.ts';
import { assertCodesAreFree } from './product-codes.ts';
import { keyOfFound, searchProducts } from './product-search.ts';
import { toProduct } from './product-view.ts';

export interface ProductDetails {
  readonly name?: string | undefined;
  /** Major units. */
  readonly price?: number | undefined;
  readonly description?: string | null | undefined;
  readonly sku?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly barcode?: string | null | undefined;
  readonly archived?: boolean | undefined;
}

type NewProduct = ProductDetails & { readonly name: string; readonly price: number };

interface ProductsRequest extends PageRequest {
  readonly search?: string | undefined;
  readonly archived: 'true' | 'false' | 'all';
}

/** @throws DomainError `NOT_FOUND`; `field` names the input the id came from */
export async function getProduct(sql: Sql, id: string, field?: string): Promise<ProductRow> {
  const row = await sql.get<ProductRow>('SELECT * FROM products WHERE id = ?', id);
  if (!row) throw notFound('product', id, field);
  return row;
}

/**
 * @param field the input that led to the product: itself, or a cart it lies in
 * @throws DomainError `CONFLICT` `product_archived`
 */
export function assertOnShelf(
  { name, archived }: Pick<ProductRow, 'name' | 'archived'>,
  field: 'product_id' | 'cart_id',
): void {
  if (archived === 0) return;
  const remedy = field === 'cart_id' ? 'Take it out of the cart.' : 'Restore it to sell it again.';
  throw conflict('product_archived', `${name} is archived: it is no longer sold. ${remedy}`, field);
}

export class ProductsService {
  /** @throws DomainError `INVALID_INPUT` for the price; `CONFLICT` `duplicate` for the SKU or barcode */
  async create(unit: Unit, details: NewProduct, id = unit.createId()): Promise<Product> {
    const currency = await shopCurrency(unit.sql);
    const row = compose({ ...blank, id, created_at: unit.now, updated_at: unit.now }, details, currency);
    await assertCodesAreFree(unit.sql, row);
    await products.insert(unit.sql, row);
    await unit.journal.record({
      action: 'product.created',
      subject_id: row.id,
      before: null,
      after: recorded(row),
    });
    unit.changed('products');
    return toProduct(row, currency);
  }

  /** Newest first; with a search, best first. */
  async findAll({ sql }: Reading, request: ProductsRequest): Promise<Page<Product>> {
    const currency = await shopCurrency(sql);
    const { limit, cursor, search } = request;
    const archived = request.archived === 'all' ? undefined : Number(request.archived === 'true');
    const toItem = (row: ProductRow) => toProduct(row, currency);
    if (search !== undefined) {
      const found = await searchProducts(sql, { search, archived, cursor, rows: limit + 1 });
      return pageOf(found, limit, keyOfFound, toItem);
    }
    const filter = new Filter().add('archived = ?', archived);
    if (cursor) filter.add('(created_at, id) < (?, ?)', ...parseTimeCursor(cursor));
    const rows = await sql.all<ProductRow>(
      `SELECT * FROM products ${filter} ORDER BY created_at DESC, id DESC LIMIT ?`,
      ...filter.values,
      limit + 1,
    );
    return pageOf(rows, limit, (row) => [row.created_at, row.id], toItem);
  }

  async findOne({ sql }: Reading, id: string): Promise<Product> {
    return toProduct(await getProduct(sql, id), await shopCurrency(sql));
  }

  /** @throws DomainError `NOT_FOUND`, and as {@link create} */
  async update(unit: Unit, id: string, change: ProductDetails): Promise<Product> {
    const before = await getProduct(unit.sql, id);
    const currency = await shopCurrency(unit.sql);
    const after = { ...compose(before, change, currency), updated_at: unit.now };
    await assertCodesAreFree(unit.sql, after);
    await products.update(unit.sql, after);
    await unit.journal.record({
      action: 'product.changed',
      subject_id: id,
      before: recorded(before),
      after: recorded(after),
    });
    unit.changed('products');
    return toProduct(after, currency);
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `in_use` when it was sold or lies in a cart */
  async remove(unit: Unit, id: string): Promise<void> {
    const before = await getProduct(unit.sql, id);
    if (await unit.sql.get('SELECT 1 FROM orders WHERE product_id = ? LIMIT 1', id)) {
      throw conflict('in_use', `${before.name} was sold, and the books keep it. Archive it instead.`);
    }
    if (await unit.sql.get('SELECT 1 FROM cart_items WHERE product_id = ? LIMIT 1', id)) {
      throw conflict('in_use', `${before.name} lies in a cart. Take it out first, or archive it instead.`);
    }
    await unit.orm().delete(productEntity, { id });
    await unit.journal.record({
      action: 'product.deleted',
      subject_id: id,
      before: recorded(before),
      after: null,
    });
    unit.changed('products');
  }
}

/** The search index numbers its rows by itself. */
type ProductColumns = Omit<ProductRow, 'key'>;

const products = rowWriter('products', [
  'id',
  'name',
  'name_key',
  'price',
  'description',
  'sku',
  'category',
  'barcode',
  'tax_class',
  'archived',
  'created_at',
  'updated_at',
] satisfies (keyof ProductColumns)[]);

const blank = {
  name: '',
  name_key: '',
  price: 0,
  description: null,
  sku: null,
  category: null,
  barcode: null,
  tax_class: null,
  archived: 0,
};

function compose(base: ProductColumns, change: ProductDetails, currency: Currency): ProductColumns {
  const { name, price, archived, description, sku, category, barcode } = change;
  return amend(base, {
    name,
    name_key: name && searchKey(name),
    price: price === undefined ? undefined : parseAmount(price, currency, 'price'),
    archived: archived === undefined ? undefined : Number(archived),
    description,
    sku,
    category,
    barcode,
  });
}

/** What the journal keeps of a product: what a sale depends on. */
function recorded({ name, price, sku, barcode, archived }: ProductColumns) {
  return { name, price, sku, barcode, archived: archived === 1 };
}
