import type { Currency } from '../../shared/currency.ts';
import type { Sql } from '../database/sql.ts';
import type { RowValues } from './reading/row-reader.ts';

/** What a row of a file means for the shop. */
export type Plan =
  | { readonly action: 'add' }
  /** `id`: what it changes, or finds as it is. */
  | { readonly action: 'update' | 'unchanged'; readonly id: string };

/** A code that only one row of a file may have. */
export interface RowCode {
  readonly field: 'id' | 'sku' | 'barcode' | 'email';
  readonly value: string | null | undefined;
}

/** How rows of a kind find their place in the shop. */
export interface Planner {
  /** @throws DomainError what is wrong in the row, `field` naming the value at fault */
  readonly plan: (sql: Sql, values: RowValues, currency: Currency) => Promise<Plan>;
  readonly codesOf: (values: RowValues) => readonly RowCode[];
}

/** The first of several ways to find a row that finds one. */
export async function firstFound<Row>(
  ways: readonly (() => Promise<Row | undefined>)[],
): Promise<Row | undefined> {
  for (const find of ways) {
    const row = await find();
    if (row) return row;
  }
  return undefined;
}

/** Whether any of what is given is not so yet. */
export function differs<Row extends object>(
  row: Row,
  given: { readonly [Name in keyof Row]?: unknown },
): boolean {
  return Object.entries(given).some(
    ([name, value]) => value !== undefined && value !== row[name as keyof Row],
  );
}
