import * as z from 'zod';
import { invalidInput } from '../shared/errors.ts';
import type { Filter } from './database/filter.ts';

/** What a list may be asked for, after parsing. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** The place of a row in a list that is sorted by time, newest first. */
export type TimeKey = readonly [createdAt: number, id: string];

const timeKey = z.tuple([z.int(), z.string()]);

/**
 * Reads a cursor that an earlier page gave.
 * @throws DomainError `INVALID_INPUT` when it is not one
 */
export function parseCursor<Key>(cursor: string, schema: z.ZodType<Key>): Key {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    // Whatever is wrong with it, the answer is the same: it did not come from here.
    throw invalidInput('cursor', 'cursor must be the nextCursor of the page before.');
  }
}

/** The cursor of a place in a list. */
export function toCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

export function parseTimeCursor(cursor: string): TimeKey {
  return parseCursor(cursor, timeKey);
}

interface PeriodRequest {
  /** ISO 8601, half-open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Adds the period and the cursor of a list in time. Only the earlier of `to` and the cursor counts, and
 * SQLite is given that one alone: with both it takes `to`, and reads every page before once more.
 * @param table the list's table by the name it has in the statement
 */
export function addPeriod(filter: Filter, table: string, { from, to, cursor }: PeriodRequest): Filter {
  filter.add(`${table}.created_at >= ?`, from === undefined ? undefined : Date.parse(from));
  const end = to === undefined ? undefined : Date.parse(to);
  const place = cursor === undefined ? undefined : parseTimeCursor(cursor);
  if (place === undefined || (end !== undefined && end <= place[0])) {
    return filter.add(`${table}.created_at < ?`, end);
  }
  return filter.add(`(${table}.created_at, ${table}.id) < (?, ?)`, ...place);
}

/**
 * Makes a page of rows that were asked for with one more than its limit.
 * @param keyOf a row's place in the list's order
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly unknown[],
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? toCursor(keyOf(last)) : null;
  return { items: shown.map(toItem), nextCursor };
}
