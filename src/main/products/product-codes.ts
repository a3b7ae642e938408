import { conflict } from '../../shared/errors.ts';
import type { ProductRow } from '../database/entities/product.ts';
import type { Sql } from '../database/sql.ts';

/** @throws DomainError `CONFLICT` `duplicate` when another product has the SKU or the barcode */
export async function assertCodesAreFree(
  sql: Sql,
  row: Pick<ProductRow, 'id' | 'sku' | 'barcode'>,
): Promise<void> {
  for (const code of ['sku', 'barcode'] as const) {
    const value = row[code];
    if (value === null) continue;
    const other = await sql.get<{ name: string }>(
      `SELECT name FROM products WHERE ${code} = ? AND id <> ?`,
      value,
      row.id,
    );
    if (other) throw conflict('duplicate', `${other.name} already has the ${code} ${value}.`, code);
  }
}
