import type { EntitySchemaColumnOptions } from 'typeorm';
import { AMOUNT_LIMIT } from '../../../shared/money.ts';

/*
 * Rows carry their columns' names, so that an entity and a row of prepared SQL are the same type.
 * Times are UTC milliseconds, amounts are minor units, ids are UUIDs in lower case.
 */

export const id = { type: 'text', primary: true } as const satisfies EntitySchemaColumnOptions;
export const text = { type: 'text' } as const satisfies EntitySchemaColumnOptions;
export const optionalText = { type: 'text', nullable: true } as const satisfies EntitySchemaColumnOptions;
export const integer = { type: 'integer' } as const satisfies EntitySchemaColumnOptions;

/** SQLite would store 1.5 in an integer column as it is; the check does not let it. */
export function amountCheck(column: string): string {
  return `typeof("${column}") = 'integer' AND "${column}" BETWEEN 0 AND ${AMOUNT_LIMIT - 1}`;
}

export function integerCheck(column: string, low: number, high?: number): string {
  const range = high === undefined ? `"${column}" >= ${low}` : `"${column}" BETWEEN ${low} AND ${high}`;
  return `typeof("${column}") = 'integer' AND ${range}`;
}

/** A list of allowed values for a check. */
export function oneOf(column: string, values: readonly string[]): string {
  return `"${column}" IN (${values.map((value) => `'${value}'`).join(', ')})`;
}
