import { EntitySchema } from 'typeorm';
import { amountCheck, integer, optionalText, text } from './columns.ts';

export interface ProductRow {
  /** The integer by which the search index knows the product. */
  readonly key: number;
  readonly id: string;
  readonly name: string;
  /** The name as {@link searchKey} has it: what is searched and sorted by. */
  readonly name_key: string;
  readonly price: number;
  readonly description: string | null;
  readonly sku: string | null;
  readonly category: string | null;
  readonly barcode: string | null;
  readonly tax_class: string | null;
  /** 0 or 1. */
  readonly archived: number;
  readonly created_at: number;
  readonly updated_at: number;
}

export const productEntity = new EntitySchema<ProductRow>({
  name: 'product',
  tableName: 'products',
  columns: {
    key: { ...integer, primary: true, generated: 'increment' },
    id: text,
    name: text,
    name_key: text,
    price: integer,
    description: optionalText,
    sku: optionalText,
    category: optionalText,
    barcode: optionalText,
    tax_class: optionalText,
    archived: { ...integer, default: 0 },
    created_at: integer,
    updated_at: integer,
  },
  uniques: [
    { name: 'products_id', columns: ['id'] },
    { name: 'products_sku', columns: ['sku'] },
    { name: 'products_barcode', columns: ['barcode'] },
  ],
  indices: [
    { name: 'products_newest', columns: ['created_at', 'id'] },
    { name: 'products_on_shelf', columns: ['archived', 'created_at', 'id'] },
    { name: 'products_by_name', columns: ['name_key', 'id'] },
    { name: 'products_on_shelf_by_name', columns: ['archived', 'name_key', 'id'] },
    // The migration makes it, without regard to case, which TypeORM cannot say.
    { name: 'products_search_sku', columns: ['sku'], synchronize: false },
  ],
  checks: [
    { name: 'products_price', expression: amountCheck('price') },
    { name: 'products_archived', expression: '"archived" IN (0, 1)' },
  ],
});
