import { tmpdir } from 'node:os';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDispatch } from '../../../../src/main/dispatch.ts';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';
import { operationsOver } from '../../../support/operations.ts';
import { casesOf, declaredRoutes, toQuestion } from './cases/routes.ts';

/** A shop whose dispatch is the real one, over a database that does nothing but fail. */
function openFailingShop(failure: Error, logged: unknown[]): Promise<HttpShop> {
  const fail = () => Promise.reject(failure);
  const logFailure = (error: unknown, operation: string) => logged.push([error, operation]);
  return openHttpShop({
    register: (real) => ({
      ...real,
      dispatch: createDispatch({
        operations: new Map(
          // What opens its own units of work, or none, fails by itself.
          [...operationsOver({ read: fail, write: fail }, tmpdir())].map(([key, operation]) => [
            key,
            operation.access === 'job' ? { ...operation, run: fail } : operation,
          ]),
        ),
        units: { read: fail, write: fail },
        logFailure,
      }),
    }),
  });
}

let working: HttpShop;

beforeAll(async () => {
  working = await openHttpShop();
});

afterAll(() => working.close());

describe.each([
  {
    what: 'a bug',
    failure: new TypeError("Cannot read properties of undefined (reading 'secret')"),
    status: 500,
    code: 'UNEXPECTED',
  },
  {
    what: 'a full disk',
    failure: new BetterSqlite3.SqliteError('database or disk is full: /home/secret', 'SQLITE_FULL'),
    status: 503,
    code: 'UNAVAILABLE',
  },
])('$what', ({ failure, status, code }) => {
  const logged: unknown[] = [];
  let failing: HttpShop;

  beforeAll(async () => {
    failing = await openFailingShop(failure, logged);
  });

  afterAll(() => failing.close());

  it.each(declaredRoutes)(
    `is answered as ${code} by $key, told to the log whole and to the caller not`,
    async (route) => {
      const question = toQuestion(route, await casesOf(route).success(working));
      logged.length = 0;
      const answer = await failing.ask(question);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.text)).toEqual({ code, message: expect.stringMatching(/nothing was done/) });
      expect(answer.text).not.toMatch(/secret|TypeError|SQLITE|\.ts:/);
      expect(logged).toEqual([[failure, route.call.join('/')]]);
    },
  );
});

it('a bug in the host itself is answered in the same shape, and logged', async () => {
  const bug = new Error('secret');
  const shop = await openHttpShop({ register: (real) => ({ ...real, dispatch: () => Promise.reject(bug) }) });
  try {
    const answer = await shop.rest('GET', '/orders');
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toEqual({ code: 'UNEXPECTED', message: expect.any(String) });
    expect(answer.text).not.toContain('secret');
    expect(shop.failures).toEqual([bug]);
  } finally {
    await shop.close();
  }
});
