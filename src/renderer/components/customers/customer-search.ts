import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

const MATCHES = 20;

export function customerSearch(typed: string) {
  const search = typed.trim();
  return api.users.findAll.queryOptions({ input: { limit: MATCHES, ...(search && { search }) } });
}

/** The first customer that a search finds, asked for now: the list below the field may still be on its way. */
export async function findFirstCustomer(typed: string): Promise<User | undefined> {
  const { items } = await queryClient.fetchQuery(customerSearch(typed));
  return items[0];
}
