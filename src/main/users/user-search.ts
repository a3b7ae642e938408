import * as z from 'zod';
import type { UserRow } from '../database/entities/user.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { parseCursor } from '../paging.ts';
import { phrasesOf } from '../search-text.ts';

const foundKey = z.tuple([z.int()]);

/** Where a found user stands in the list. */
export function keyOfFound({ key }: UserRow): readonly [number] {
  return [key];
}

interface SearchRequest {
  readonly search: string;
  readonly cursor: string | undefined;
  /** How many rows at most. */
  readonly rows: number;
}

/**
 * Users with all parts of the text in their name, email address or phone number, the newest first: in the
 * order of their keys the index gives them one by one, and a page of a million costs what one of ten does.
 */
export function searchUsers(sql: Sql, { search, cursor, rows }: SearchRequest): Promise<UserRow[]> {
  const { anywhere } = phrasesOf(search);
  const filter = new Filter().add('users_search MATCH ?', anywhere);
  if (cursor) filter.add('users_search.rowid < ?', ...parseCursor(cursor, foundKey));
  return sql.all(
    `SELECT users.* FROM users_search JOIN users ON users.key = users_search.rowid ${filter}
      ORDER BY users_search.rowid DESC LIMIT ?`,
    ...filter.values,
    rows,
  );
}
