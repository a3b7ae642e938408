import type { Product } from '../../../shared/contract/products.ts';
import { normalizeGtin } from '../../../shared/gtin.ts';

/** Eight digits and more are a barcode, whether scanned or typed, and not a part of a name. */
function isBarcode(text: string): boolean {
  return /^\d{8,}$/.test(text);
}

/** The product with exactly this barcode or SKU. */
export function pickExact(products: readonly Product[], typed: string): Product | undefined {
  const text = typed.trim();
  const gtin = normalizeGtin(text);
  return (
    products.find(({ barcode }) => barcode !== null && barcode === gtin) ??
    products.find(({ sku }) => sku?.toLowerCase() === text.toLowerCase())
  );
}

/**
 * The product meant by a text that Enter was pressed on: the one with exactly this barcode or SKU,
 * else the first found. Eight digits or more never stand for a product that merely has them in its
 * name; anything shorter or with letters in it may, as people type it.
 */
export function pickMeant(products: readonly Product[], typed: string): Product | undefined {
  return pickExact(products, typed) ?? (isBarcode(typed.trim()) ? undefined : products[0]);
}
