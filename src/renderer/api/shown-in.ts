import type { Resource } from '../../shared/contract/index.ts';

/**
 * Whose views show parts of a resource. An order keeps name and price as sold, but also carries its
 * product and its customer as of today. Settings hold the currency, and every amount is written in it.
 */
const shownIn: Readonly<Record<Resource, readonly Resource[]>> = {
  users: ['carts', 'cartItems', 'orders', 'sales'],
  products: ['carts', 'cartItems', 'orders', 'sales'],
  cartItems: ['carts'],
  carts: ['cartItems'],
  orders: ['sales'],
  sales: ['orders'],
  settings: ['products', 'carts', 'cartItems', 'orders', 'sales'],
};

/** What the page shows that is old once these have changed. The host names only what it changed itself. */
export function staleAfter(changed: readonly Resource[]): ReadonlySet<Resource> {
  return new Set(changed.flatMap((resource) => [resource, ...shownIn[resource]]));
}
