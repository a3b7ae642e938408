import type { Product } from '../../../shared/contract/products.ts';
import { api } from '../../api/client.ts';
import { pickExact, pickMeant } from './meant-product.ts';

const MATCHES = 50;

function searchFor(typed: string) {
  const search = typed.trim();
  return { limit: MATCHES, ...(search && { search }) };
}

export function productSearch(typed: string) {
  return api.products.findAll.queryOptions({ input: searchFor(typed) });
}

/**
 * Asks for it now: a scanner presses Enter before a list could have come.
 * @returns an archived product only for exactly its own code, when that leads to nothing on the shelf
 */
export async function findMeant(typed: string): Promise<Product | undefined> {
  const { items } = await api.products.findAll.call(searchFor(typed));
  const meant = pickMeant(items, typed);
  if (meant) return meant;
  const all = await api.products.findAll.call({ ...searchFor(typed), archived: 'all' });
  return pickExact(all.items, typed);
}
