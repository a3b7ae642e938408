import type { Product } from '../../../shared/contract/products.ts';
import { normalizeGtin } from '../../../shared/gtin.ts';

/** Codes this long come from a scanner, not from someone who types a part of a name. */
function looksScanned(text: string): boolean {
  return /^\d{8,}$/.test(text);
}

/**
 * The product meant by a text that Enter was pressed on: the one with exactly this barcode or SKU,
 * else the first found. A scanned code never stands for a product that merely has it in its name.
 */
export function pickMeant(products: readonly Product[], typed: string): Product | undefined {
  const text = typed.trim();
  const gtin = normalizeGtin(text);
  const exact =
    products.find(({ barcode }) => barcode !== null && barcode === gtin) ??
    products.find(({ sku }) => sku?.toLowerCase() === text.toLowerCase());
  return exact ?? (looksScanned(text) ? undefined : products[0]);
}
