import { EntitySchema } from 'typeorm';
import { id, integer, integerCheck } from './columns.ts';

/** How many rows a part of a list has: see `list-totals.ts`. */
export interface ListTotalRow {
  /** The listed table. */
  readonly list: string;
  /** What the list can be narrowed to without counting, such as a status; empty where there is nothing. */
  readonly part: string;
  readonly total: number;
}

export const listTotalEntity = new EntitySchema<ListTotalRow>({
  name: 'list_total',
  tableName: 'list_totals',
  columns: { list: id, part: id, total: integer },
  checks: [{ name: 'list_totals_total', expression: integerCheck('total', 0) }],
});
