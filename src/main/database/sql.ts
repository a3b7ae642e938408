import type Database from 'better-sqlite3';

export type SqlValue = string | number | null;

/**
 * The port through which hot paths run prepared SQL, in the words that SQLite and PostgreSQL share.
 * It is asynchronous so that a database behind a socket can stand here as well. The row type is the
 * caller's word for what its statement selects.
 */
export interface Sql {
  all<Row>(statement: string, ...values: readonly SqlValue[]): Promise<Row[]>;
  get<Row>(statement: string, ...values: readonly SqlValue[]): Promise<Row | undefined>;
  run(statement: string, ...values: readonly SqlValue[]): Promise<void>;
}

/**
 * Prepares each statement once per connection. Statements are constants of this program, so that
 * their number is bounded, and a question mark in one is always a value's place.
 */
export function preparedSql(connection: Database.Database): Sql {
  const statements = new Map<string, Database.Statement>();
  function prepare(statement: string): Database.Statement {
    let prepared = statements.get(statement);
    if (!prepared) {
      prepared = connection.prepare(withSettledPlan(statement));
      statements.set(statement, prepared);
    }
    return prepared;
  }
  return {
    all: async <Row>(statement: string, ...values: readonly SqlValue[]) =>
      prepare(statement).all(...values) as Row[],
    get: async <Row>(statement: string, ...values: readonly SqlValue[]) =>
      prepare(statement).get(...values) as Row | undefined,
    run: async (statement, ...values) => {
      prepare(statement).run(...values);
    },
  };
}

/**
 * SQLite looks at bound values to choose a plan, and so plans a query anew at every call: reading the
 * orders of one sale took 46 µs, 42 of them planning. A value in a subquery of its own is none of the
 * planner's business: the plan is made once, and is the same whatever is asked for.
 */
function withSettledPlan(statement: string): string {
  return /^\s*(SELECT|WITH)\b/.test(statement) ? statement.replaceAll('?', '(SELECT ?)') : statement;
}

/** The same port until `isOver` says that its unit of work has ended; then every call is refused. */
export function guardedSql(sql: Sql, isOver: () => boolean): Sql {
  const refused = () => Promise.reject(new Error('A statement was run after its unit of work had ended.'));
  return {
    all: <Row>(statement: string, ...values: readonly SqlValue[]) =>
      isOver() ? refused() : sql.all<Row>(statement, ...values),
    get: <Row>(statement: string, ...values: readonly SqlValue[]) =>
      isOver() ? refused() : sql.get<Row>(statement, ...values),
    run: (statement, ...values) => (isOver() ? refused() : sql.run(statement, ...values)),
  };
}
