import type { Product } from '../../shared/contract/products.ts';
import type { Currency } from '../../shared/currency.ts';
import { toMajor } from '../../shared/money.ts';
import type { ProductRow } from '../database/entities/product.ts';
import { toIso } from '../time.ts';

export type ProductFields = Omit<ProductRow, 'key' | 'name_key' | 'tax_class'>;

export function toProduct(row: ProductFields, currency: Currency): Product {
  return {
    id: row.id,
    name: row.name,
    price: toMajor(row.price, currency),
    description: row.description,
    sku: row.sku,
    category: row.category,
    barcode: row.barcode,
    archived: row.archived === 1,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
  };
}

/** A product beside another row: its columns with `product__` before their names. */
export type JoinedProduct = {
  readonly [Name in keyof ProductFields as `product__${Name}`]: ProductFields[Name];
};

/** To select a {@link JoinedProduct} from products as `p`. */
export const joinedProduct = `p.id AS product__id, p.name AS product__name, p.price AS product__price,
  p.description AS product__description, p.sku AS product__sku, p.category AS product__category,
  p.barcode AS product__barcode, p.archived AS product__archived, p.created_at AS product__created_at,
  p.updated_at AS product__updated_at`;

export function toJoinedProduct(row: JoinedProduct, currency: Currency): Product {
  return toProduct(
    {
      id: row.product__id,
      name: row.product__name,
      price: row.product__price,
      description: row.product__description,
      sku: row.product__sku,
      category: row.product__category,
      barcode: row.product__barcode,
      archived: row.product__archived,
      created_at: row.product__created_at,
      updated_at: row.product__updated_at,
    },
    currency,
  );
}
