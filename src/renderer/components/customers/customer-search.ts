import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';

const MATCHES = 20;

function searchFor(typed: string) {
  const search = typed.trim();
  return { limit: MATCHES, ...(search && { search }) };
}

export function customerSearch(typed: string) {
  return api.users.findAll.queryOptions({ input: searchFor(typed) });
}

/** The first customer that a search finds, asked for now: the list below the field may still be on its way. */
export async function findFirstCustomer(typed: string): Promise<User | undefined> {
  const { items } = await api.users.findAll.call(searchFor(typed));
  return items[0];
}
