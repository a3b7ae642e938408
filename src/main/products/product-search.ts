import * as z from 'zod';
import { normalizeGtin } from '../../shared/gtin.ts';
import type { ProductRow } from '../database/entities/product.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { parseCursor } from '../paging.ts';
import { phrasesOf, searchKey } from '../search-text.ts';

/** How well a product was found: by its code, by the start of its name, by starts of words, or inside them. */
type Rank = 0 | 1 | 2 | 3;

/** A product that was found, and where it stands among those found as well: by its name, or its key. */
export type FoundProduct = ProductRow & { readonly rank: Rank; readonly place: string | number };

/**
 * So many products with the text inside their names are sorted by name. What is found more often comes in
 * the order of the index, the newest first: sorting thousands of names would make the clerk wait, and nobody
 * reads through them.
 */
const SORTED = 200;

const foundKey = z.tuple([z.literal([0, 1, 2, 3]), z.union([z.string(), z.int()]), z.string()]);

type FoundKey = z.infer<typeof foundKey>;

/** Where a found product stands in the list: best first. */
export function keyOfFound({ rank, place, id }: FoundProduct): FoundKey {
  return [rank, place, id];
}

interface SearchRequest {
  readonly search: string;
  readonly archived: number | undefined;
  readonly cursor: string | undefined;
  /** How many rows at most. */
  readonly rows: number;
}

interface Step {
  readonly search: string;
  readonly archived: number | undefined;
  /** The key of the last product shown, when it was of this step's rank. */
  readonly after: FoundKey | undefined;
  readonly rows: number;
}

/**
 * Products whose barcode or SKU is the text, and those whose name has all of its words, in any
 * order, without accents and case. Each rank is asked for only when the page has room for it.
 */
export async function searchProducts(sql: Sql, request: SearchRequest): Promise<FoundProduct[]> {
  const cursor = request.cursor === undefined ? undefined : parseCursor(request.cursor, foundKey);
  const { search, archived } = request;
  const found: FoundProduct[] = [];
  for (const rank of ranks.slice(cursor?.[0])) {
    const rows = request.rows - found.length;
    if (rows === 0) break;
    const after = cursor?.[0] === rank ? cursor : undefined;
    found.push(...(await steps[rank](sql, { search, archived, after, rows })));
  }
  return found;
}

const ranks = [0, 1, 2, 3] as const;

const steps: Readonly<Record<Rank, (sql: Sql, step: Step) => Promise<FoundProduct[]>>> = {
  0: findByCode,
  1: findByStart,
  2: (sql, step) => findInside(sql, 2, step),
  3: (sql, step) => findInside(sql, 3, step),
};

/** Barcodes and SKUs are few for one text; a SKU counts in any case. */
const CODES = `SELECT key FROM products WHERE barcode = ?
  UNION SELECT key FROM products WHERE sku = ? COLLATE NOCASE`;

function codesOf(search: string): readonly [string, string] {
  const code = search.trim();
  return [normalizeGtin(code) ?? code, code];
}

function findByCode(sql: Sql, { search, archived, after, rows }: Step): Promise<FoundProduct[]> {
  const filter = new Filter()
    .add(`key IN (${CODES})`, ...codesOf(search))
    // The plus keeps SQLite from finding products by `archived`: it would go through the whole shelf.
    .add('+archived = ?', archived);
  if (after) filter.add('(name_key, id) > (?, ?)', after[1], after[2]);
  return sql.all(
    `SELECT 0 AS rank, name_key AS place, products.* FROM products ${filter} ORDER BY name_key, id LIMIT ?`,
    ...filter.values,
    rows,
  );
}

/** By the indexes on names, which are in the order of the list. */
function findByStart(sql: Sql, { search, archived, after, rows }: Step): Promise<FoundProduct[]> {
  const start = searchKey(search);
  const filter = new Filter().add('archived = ?', archived);
  if (after) filter.add('(name_key, id) > (?, ?)', after[1], after[2]);
  else filter.add('name_key >= ?', start);
  filter.add('name_key < ?', endOf(start)).add(`key NOT IN (${CODES})`, ...codesOf(search));
  return sql.all(
    `SELECT 1 AS rank, name_key AS place, products.* FROM products ${filter} ORDER BY name_key, id LIMIT ?`,
    ...filter.values,
    rows,
  );
}

/** The highest code point there is ends the range of texts that start with this one. */
function endOf(start: string): string {
  return `${start}\u{10FFFF}`;
}

/** By the search index, without what ranks 0 and 1 have. */
async function findInside(sql: Sql, rank: 2 | 3, step: Step): Promise<FoundProduct[]> {
  const { parts, atWordStarts, anywhere } = phrasesOf(step.search);
  // Parts of one or two letters start words wherever they are found.
  if (anywhere === undefined || (rank === 3 && anywhere === atWordStarts)) return [];
  const place = step.after?.[1];
  if (typeof place !== 'number') {
    const keys = await fewKeys(sql, anywhere);
    if (keys) return findByName(sql, rank, { ...step, keys, parts });
  }
  const phrases = rank === 2 ? atWordStarts : `(${anywhere}) NOT (${atWordStarts})`;
  return findNewest(sql, rank, { ...step, phrases, before: Number(place ?? Number.MAX_SAFE_INTEGER) });
}

/** Every product that the index finds; undefined when there are too many to sort. */
async function fewKeys(sql: Sql, phrases: string): Promise<readonly number[] | undefined> {
  const found = await sql.all<{ rowid: number }>(
    'SELECT rowid FROM products_search WHERE products_search MATCH ? LIMIT ?',
    phrases,
    SORTED + 1,
  );
  return found.length > SORTED ? undefined : found.map(({ rowid }) => rowid);
}

function unlessBetter({ search, archived }: Step): Filter {
  const start = searchKey(search);
  return new Filter()
    .add('+p.archived = ?', archived)
    .add('NOT (p.name_key >= ? AND p.name_key < ?)', start, endOf(start))
    .add(`p.key NOT IN (${CODES})`, ...codesOf(search));
}

interface FewFound extends Step {
  readonly keys: readonly number[];
  readonly parts: readonly string[];
}

async function findByName(sql: Sql, rank: 2 | 3, few: FewFound): Promise<FoundProduct[]> {
  const filter = unlessBetter(few).add('p.key IN (SELECT value FROM json_each(?))', JSON.stringify(few.keys));
  if (few.after) filter.add('(p.name_key, p.id) > (?, ?)', few.after[1], few.after[2]);
  const rows = await sql.all<ProductRow>(
    `SELECT p.* FROM products p ${filter} ORDER BY p.name_key, p.id`,
    ...filter.values,
  );
  return rows
    .filter(({ name_key }) => (few.parts.every((part) => name_key.includes(part)) ? 2 : 3) === rank)
    .slice(0, few.rows)
    .map((row) => ({ ...row, rank, place: row.name_key }));
}

interface ManyFound extends Step {
  readonly phrases: string | undefined;
  readonly before: number;
}

function findNewest(sql: Sql, rank: 2 | 3, many: ManyFound): Promise<FoundProduct[]> {
  const filter = unlessBetter(many)
    .add('products_search MATCH ?', many.phrases)
    .add('products_search.rowid < ?', many.before);
  return sql.all(
    `SELECT ${rank} AS rank, p.key AS place, p.* FROM products_search
      JOIN products p ON p.key = products_search.rowid ${filter} ORDER BY products_search.rowid DESC LIMIT ?`,
    ...filter.values,
    many.rows,
  );
}
