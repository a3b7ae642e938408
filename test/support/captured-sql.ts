import BetterSqlite3 from 'better-sqlite3';
import { vi } from 'vitest';
import { withRaw } from './rows.ts';
import type { Shop } from './shop.ts';

/** Every statement that any connection of this process prepares while `work` runs, as SQLite gets it. */
async function preparedDuring(work: () => Promise<unknown>): Promise<readonly string[]> {
  const prepare = vi.spyOn(BetterSqlite3.prototype, 'prepare');
  try {
    await work();
    return prepare.mock.calls.map(([statement]) => statement);
  } finally {
    prepare.mockRestore();
  }
}

/**
 * How SQLite goes about a statement, line by line, values apart. Which values it has does not matter:
 * the planner never sees them.
 */
function planOf(file: string, statement: string): readonly string[] {
  const values = Array.from(statement.matchAll(/\?/g), () => null);
  return withRaw(file, (connection) =>
    connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
      .all(...values)
      .map(({ detail }) => detail)
      .filter((line) => !/^(SCALAR SUBQUERY \d+|SCAN CONSTANT ROW)$/.test(line)),
  );
}

/** Plans of what a call runs, each with its statement. A connection prepares a statement once: ask a fresh shop. */
export async function plansOf(shop: Shop, work: () => Promise<unknown>) {
  const statements = await preparedDuring(work);
  return statements
    .filter((statement) => /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/.test(statement))
    .map((statement) => ({ statement, plan: planOf(shop.file, statement) }));
}

/** The plan of the one statement that has this text in it. */
export async function planWith(shop: Shop, text: string | RegExp, work: () => Promise<unknown>) {
  const found = (await plansOf(shop, work)).filter(({ statement }) => new RegExp(text).test(statement));
  if (found.length !== 1) throw new Error(`${found.length} statements have ${text} in them.`);
  return found[0]?.plan ?? [];
}
