import type { Currency } from '../../shared/currency.ts';
import type { Sql } from '../database/sql.ts';
import type { RowValues } from './reading/row-reader.ts';

/** What a row of a file means for the shop. */
export type Plan =
  | { readonly action: 'add' }
  /** `change`: what of the row is to be given to what it is about. */
  | { readonly action: 'update'; readonly id: string; readonly change: RowValues }
  /** `id`: what is so already; null where it does not matter which of several it is. */
  | { readonly action: 'unchanged'; readonly id: string | null };

/** A code that only one row of a file may have. */
export interface RowCode {
  readonly field: 'id' | 'sku' | 'barcode' | 'email';
  readonly value: string | null | undefined;
}

/** How rows of a kind find their place in the shop. */
export interface Planner {
  /** @throws DomainError what is wrong in the row, `field` naming the value at fault */
  readonly plan: (sql: Sql, values: RowValues, currency: Currency) => Promise<Plan>;
  /** In the form in which they are compared. */
  readonly codesOf: (values: RowValues, plan: Plan) => readonly RowCode[];
  /** What a row is known by that has neither an id nor a code; undefined for one that has. */
  readonly nameOf: (values: RowValues) => string | undefined;
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
