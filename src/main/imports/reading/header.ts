import { type ImportField, type ImportKind, importFields } from '../../../shared/import-format.ts';
import { columnNames, firstNames, nameKey, wholeNames } from './column-names.ts';

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
  return keys.filter((key) => sureNames[kind].has(key) || likelyNames[kind].has(key)).length;
}

/**
 * The field in each column, by its name. Two columns may be found to hold the same field; the person
 * decides between them.
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
  const inParts = kind === 'users' && hasNameInParts(names);
  return fields.map((field, index) => {
    if (field === 'id' && !samples[index]?.every((sample) => UUID.test(sample))) return null;
    if (field === 'name' && inParts && !wholeNames.has(keys[index] ?? '')) return null;
    return field;
  });
}

/** Whether first names have a column of their own. */
export function hasNameInParts(names: readonly string[]): boolean {
  return names.some((name) => firstNames.has(nameKey(name)));
}
