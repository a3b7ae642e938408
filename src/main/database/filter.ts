import type { SqlValue } from './sql.ts';

/** Conditions of a statement and the values they hold, gathered one by one. */
export class Filter {
  readonly #conditions: string[] = [];
  readonly values: SqlValue[] = [];

  /** Adds a condition, unless what it asks about was not given. */
  add(condition: string, ...values: readonly (SqlValue | undefined)[]): this {
    const given = values.filter((value) => value !== undefined);
    if (given.length < values.length) return this;
    this.#conditions.push(condition);
    this.values.push(...given);
    return this;
  }

  /** The WHERE clause; empty without a condition. */
  toString(): string {
    return this.#conditions.length > 0 ? `WHERE ${this.#conditions.join(' AND ')}` : '';
  }
}
