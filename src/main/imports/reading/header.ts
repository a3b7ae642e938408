import { type ImportField, type ImportKind, importFields } from '../../../shared/import-format.ts';
import { columnNames, firstNames, lastNames, nameKey, wholeNames } from './column-names.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The field of every name, for each kind. */
const sureNames = { products: indexOf('products', 'sure'), users: indexOf('users', 'sure') };
const likelyNames = { products: indexOf('products', 'likely'), users: indexOf('users', 'likely') };

function indexOf(kind: ImportKind, rank: 'sure' | 'likely'): ReadonlyMap<string, ImportField> {
  const entries = importFields[kind].flatMap((field) => {
    const names = columnNames[kind][field]?.[rank]?.split(' ') ?? [];
    return names.map((name) => [name, field] as const);
  });
  return new Map(entries);
}

/** How many of a line's cells are names of columns. */
export function countKnownNames(cells: readonly string[], kind: ImportKind): number {
  const keys = cells.map(nameKey);
  const isPart = (key: string) => kind === 'users' && (firstNames.has(key) || lastNames.has(key));
  return keys.filter((key) => sureNames[kind].has(key) || likelyNames[kind].has(key) || isPart(key)).length;
}

/**
 * The field in each column, by its name. Two columns may be found to hold the same field; the person
 * decides between them. First and last names apart are both read as the name.
 * @param samples what stands in each column: an `id` of another program is not ours
 */
export function recogniseColumns(
  names: readonly string[],
  samples: readonly (readonly string[])[],
  kind: ImportKind,
): readonly (ImportField | null)[] {
  const keys = names.map(nameKey);
  const sure = keys.map((key) => sureNames[kind].get(key) ?? null);
  const fields = keys.map((key, index) => {
    const likely = likelyNames[kind].get(key) ?? null;
    return sure[index] ?? (sure.includes(likely) ? null : likely);
  });
  const isName = kind === 'users' ? nameColumns(keys) : undefined;
  return fields.map((field, index) => {
    if (field === 'id' && !samples[index]?.every((sample) => UUID.test(sample))) return null;
    if (isName?.(keys[index] ?? '')) return 'name';
    return isName && field === 'name' ? null : field;
  });
}

/** Which columns hold names, where first names have one: that of the whole name, else the first and the last. */
function nameColumns(keys: readonly string[]): ((key: string) => boolean) | undefined {
  if (!keys.some((key) => firstNames.has(key))) return undefined;
  const hasLast = keys.some((key) => lastNames.has(key));
  const isWhole = (key: string) => wholeNames.has(key) || (hasLast && isBareName(key));
  if (keys.some(isWhole)) return isWhole;
  return (key) => firstNames.has(key) || lastNames.has(key) || isBareName(key);
}

/** The rest of a name beside a first one (`Vorname, Name`), and all of it beside a first and a last one. */
function isBareName(key: string): boolean {
  return key === 'name' || key === 'nom';
}

/** Whether a column holds first names only. */
export function isFirstName(name: string): boolean {
  return firstNames.has(nameKey(name));
}

/** Whether a column's name says that customers' names stand in it. */
export function isKnownAsName(name: string): boolean {
  const key = nameKey(name);
  return sureNames.users.get(key) === 'name' || likelyNames.users.get(key) === 'name';
}
