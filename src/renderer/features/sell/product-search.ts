import type { Product } from '../../../shared/contract/products.ts';
import { normalizeGtin } from '../../../shared/gtin.ts';
import { api } from '../../api/client.ts';

const MATCHES = 50;

function searchFor(typed: string) {
  const search = typed.trim();
  return { limit: MATCHES, ...(search && { search }) };
}

export function productSearch(typed: string) {
  return api.products.findAll.queryOptions({ input: searchFor(typed) });
}

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

/** Asks for it now: a scanner presses Enter before a list could have come. */
export async function findMeant(typed: string): Promise<Product | undefined> {
  const { items } = await api.products.findAll.call(searchFor(typed));
  return pickMeant(items, typed);
}
