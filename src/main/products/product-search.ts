import * as z from 'zod';
import { normalizeGtin } from '../../shared/gtin.ts';
import type { ProductRow } from '../database/entities/product.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { containing, fold } from '../fold.ts';
import { parseCursor } from '../paging.ts';

/** A product that was found, and how well: 0 by its code, 1 by the start of its name, 2 inside it. */
export type FoundProduct = ProductRow & { readonly rank: number };

const foundKey = z.tuple([z.int(), z.string(), z.string()]);

/** The shortest text that the trigram index can look up. */
const TRIGRAM = 3;

/** Where a found product stands in the list: best first, then by name. */
export function keyOfFound(row: FoundProduct): readonly [number, string, string] {
  return [row.rank, row.name_key, row.id];
}

interface SearchRequest {
  readonly search: string;
  readonly archived: number | undefined;
  readonly cursor: string | undefined;
  /** How many rows at most. */
  readonly rows: number;
}

/**
 * Products whose barcode or SKU is the text, and those whose name has all of its words, in any
 * order, without accents and case.
 */
export async function searchProducts(sql: Sql, request: SearchRequest): Promise<FoundProduct[]> {
  const code = request.search.trim();
  const folded = fold(code);
  const names = namesFilter(folded);
  // The plus keeps SQLite from finding products by `archived`: it would go through the whole shelf.
  const page = new Filter().add('+archived = ?', request.archived);
  if (request.cursor) page.add('(rank, name_key, id) > (?, ?, ?)', ...parseCursor(request.cursor, foundKey));
  return sql.all<FoundProduct>(
    `WITH codes AS (SELECT key FROM products WHERE barcode = ? UNION SELECT key FROM products WHERE sku = ?),
      found AS (
        SELECT 0 AS rank, products.* FROM products WHERE key IN (SELECT key FROM codes)
        UNION ALL
        SELECT CASE WHEN substr(name_key, 1, length(?)) = ? THEN 1 ELSE 2 END AS rank, products.* FROM products
          ${names} AND key NOT IN (SELECT key FROM codes)
      )
      SELECT * FROM found ${page} ORDER BY rank, name_key, id LIMIT ?`,
    normalizeGtin(code) ?? code,
    code,
    folded,
    folded,
    ...names.values,
    ...page.values,
    request.rows,
  );
}

/**
 * Long words go to the trigram index; a short one must be in the name as well, or, alone, start it:
 * a scan of all names for one letter would make the clerk wait.
 */
function namesFilter(folded: string): Filter {
  const words = folded.split(/\s+/).filter((word) => word !== '');
  const long = words.filter((word) => [...word].length >= TRIGRAM);
  const short = words.filter((word) => [...word].length < TRIGRAM);
  if (long.length === 0) {
    // The highest code point there is ends the range of names that start with the text.
    return new Filter().add('name_key >= ?', folded).add('name_key < ?', `${folded}\u{10FFFF}`);
  }
  const phrases = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' AND ');
  const filter = new Filter().add(
    'key IN (SELECT rowid FROM products_search WHERE products_search MATCH ?)',
    phrases,
  );
  for (const word of short) filter.add("name_key LIKE ? ESCAPE '\\'", containing(word));
  return filter;
}
