import type { QueryClient } from '@tanstack/react-query';
import type { Resource } from '../../shared/contract/index.ts';
import { api, transport } from './client.ts';
import { useConnection } from './connection.ts';

/**
 * Whose views show parts of a resource: a cart carries its items, their products and its customer.
 * Orders and sales keep what was sold as it was, but show their customer as of today.
 */
const shownIn: Readonly<Record<Resource, readonly Resource[]>> = {
  users: ['carts', 'cartItems', 'orders', 'sales'],
  products: ['carts', 'cartItems'],
  cartItems: ['carts'],
  carts: ['cartItems'],
  orders: ['sales'],
  sales: ['orders'],
  settings: [],
};

function forget(queryClient: QueryClient, changed: readonly Resource[]): void {
  const stale = new Set(changed.flatMap((resource) => [resource, ...shownIn[resource]]));
  for (const resource of stale) void queryClient.invalidateQueries({ queryKey: api[resource].key() });
}

/** Keeps what the page shows true: reads anew what the host says has changed, and all after a gap. */
export function followChanges(queryClient: QueryClient): void {
  transport.onChange(({ changed }) => forget(queryClient, changed));
  transport.onConnection((state) => {
    useConnection.setState({ state });
    if (state === 'open') void queryClient.invalidateQueries();
  });
}
