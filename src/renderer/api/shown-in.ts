import type { Resource } from '../../shared/contract/index.ts';

/**
 * Whose views show parts of a resource. An order keeps name and price as sold, but also carries its
 * product and its customer as of today. Settings hold the currency, and every amount is written in it.
 * The sample shop is offered to a shop that has nothing, and says how much was sold with it.
 */
const shownIn: Readonly<Record<Resource, readonly Resource[]>> = {
  users: ['carts', 'cartItems', 'orders', 'sales', 'sample'],
  products: ['carts', 'cartItems', 'orders', 'sales', 'sample'],
  cartItems: ['carts'],
  carts: ['cartItems'],
  orders: ['sales'],
  sales: ['orders', 'sample'],
  settings: ['products', 'carts', 'cartItems', 'orders', 'sales'],
  sample: [],
  imports: [],
};

/** What the page shows that is old once these have changed. The host names only what it changed itself. */
export function staleAfter(changed: readonly Resource[]): ReadonlySet<Resource> {
  return new Set(changed.flatMap((resource) => [resource, ...shownIn[resource]]));
}
