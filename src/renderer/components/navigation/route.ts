const sections = ['sell', 'orders', 'customers', 'products', 'settings'] as const;

/** The screens that the navigation leads to. */
export type Section = (typeof sections)[number];

/** Where in the page someone is. It stands in the address behind the `#`. */
export type Route =
  | { readonly screen: Section }
  | { readonly screen: 'customer'; readonly id: string }
  /** `recovered`: it was not known whether this sale had gone through. */
  | { readonly screen: 'receipt'; readonly saleId: string; readonly recovered?: true }
  | { readonly screen: 'not-found' };

/** Follows a sale's id in the address of its receipt. */
const RECOVERED = 'recovered';

function isSection(name: string): name is Section {
  return sections.some((section) => section === name);
}

/** Reads a location hash, such as `#/customers/0190…`. */
export function parseRoute(hash: string): Route {
  const [name = '', id, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  if (name === 'receipt' && id && rest.join() === RECOVERED)
    return { screen: name, saleId: id, recovered: true };
  if (rest.length > 0) return { screen: 'not-found' };
  if (id) {
    if (name === 'customers') return { screen: 'customer', id };
    return name === 'receipt' ? { screen: 'receipt', saleId: id } : { screen: 'not-found' };
  }
  if (name === '') return { screen: 'sell' };
  return isSection(name) ? { screen: name } : { screen: 'not-found' };
}

/** The address of a route, for links. */
export function hrefOf(route: Exclude<Route, { screen: 'not-found' }>): string {
  if (route.screen === 'customer') return `#/customers/${route.id}`;
  if (route.screen !== 'receipt') return `#/${route.screen}`;
  return `#/receipt/${route.saleId}${route.recovered ? `/${RECOVERED}` : ''}`;
}
