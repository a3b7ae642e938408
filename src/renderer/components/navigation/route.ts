import { type ImportKind, importKinds } from '../../../shared/import-format.ts';

const sections = ['sell', 'orders', 'customers', 'products', 'settings'] as const;

/** The screens that the navigation leads to. */
export type Section = (typeof sections)[number];

/** Where in the page someone is. It stands in the address behind the `#`. */
export type Route =
  | { readonly screen: Section }
  | { readonly screen: 'customer'; readonly id: string }
  /** `recovered`: it was not known whether this sale had gone through. */
  | { readonly screen: 'receipt'; readonly saleId: string; readonly recovered?: true }
  /** With an id, the import that was begun; without, where one begins. */
  | { readonly screen: 'import'; readonly kind: ImportKind; readonly id?: string }
  | { readonly screen: 'not-found' };

/** The screen that shows what an import brings. */
export const sectionOfKind = {
  products: 'products',
  users: 'customers',
} as const satisfies Record<ImportKind, Section>;

/** Follows the section in the address of an import. */
const IMPORT = 'import';

/** Follows a sale's id in the address of its receipt. */
const RECOVERED = 'recovered';

function isSection(name: string): name is Section {
  return sections.some((section) => section === name);
}

function parseImport([section, word, id, ...rest]: readonly string[]): Route | undefined {
  const kind = importKinds.find((one) => sectionOfKind[one] === section);
  if (!kind || word !== IMPORT || rest.length > 0) return undefined;
  return { screen: 'import', kind, ...(id && { id }) };
}

/** Reads a location hash, such as `#/customers/0190…`. */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#?\/?/, '').split('/');
  const [name = '', id, ...rest] = parts;
  const ofImport = parseImport(parts);
  if (ofImport) return ofImport;
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
  if (route.screen === 'import')
    return `#/${sectionOfKind[route.kind]}/${IMPORT}${route.id ? `/${route.id}` : ''}`;
  if (route.screen !== 'receipt') return `#/${route.screen}`;
  return `#/receipt/${route.saleId}${route.recovered ? `/${RECOVERED}` : ''}`;
}
