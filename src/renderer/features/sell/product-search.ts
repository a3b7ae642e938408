import type { Product } from '../../../shared/contract/products.ts';
import { normalizeGtin } from '../../../shared/gtin.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

const MATCHES = 50;

export function productSearch(typed: string) {
  const search = typed.trim();
  return api.products.findAll.queryOptions({ input: { limit: MATCHES, ...(search && { search }) } });
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
  const { items } = await queryClient.fetchQuery(productSearch(typed));
  return pickMeant(items, typed);
}
