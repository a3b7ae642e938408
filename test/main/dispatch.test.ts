import { describe, expect, it } from 'vitest';
import { ChangeFeed } from '../../src/main/change-feed.ts';
import type { Database } from '../../src/main/database/database.ts';
import { createDispatch } from '../../src/main/dispatch.ts';
import { type Operation, routesOf } from '../../src/main/operations.ts';
import type { Unit } from '../../src/main/unit.ts';
import { createUnits } from '../../src/main/units.ts';
import type { ChangeEvent } from '../../src/shared/events.ts';
import { makeFilledCart, makeProduct, makeUser } from '../support/builders.ts';
import { note, notesIn, openTestDatabase } from '../support/database.ts';
import { operationsOver } from '../support/operations.ts';
import { dumpOf } from '../support/rows.ts';
import { openShop, refusalOf, refusalOfSent } from '../support/shop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const create = ['users', 'create'];
const ada = { name: 'Ada' };

interface Sabotage {
  readonly database: Database;
  /** What the handler of `users.create` does instead, or before it succeeds. */
  readonly handler: (unit: Unit) => Promise<unknown>;
}

/** The real dispatcher on a real database, with one handler that fails. */
function sabotaged({ database, handler }: Sabotage) {
  const logged: [error: unknown, operation: string][] = [];
  const events: ChangeEvent[] = [];
  const feed = new ChangeFeed();
  feed.subscribe((event) => events.push(event));
  const logFailure = (error: unknown, operation: string) => logged.push([error, operation]);
  const units = createUnits({ database, feed, logFailure });
  const operations = new Map<string, Operation>(operationsOver(units, temporaryFolder()));
  const original = operations.get(create.join('/'));
  if (original?.access !== 'write') throw new Error('users.create does not write.');
  operations.set(create.join('/'), { ...original, run: handler });
  return { dispatch: createDispatch({ operations, units, logFailure }), feed, logged, events };
}

describe('a call of what does not exist', () => {
  it.each([
    [['users']],
    [['users', 'create', 'now']],
    [[]],
    [['']],
    [['', '']],
    [['users', 'explode']],
    [['users', 'constructor']],
    [['users', 'toString']],
    [['users', '__proto__']],
    [['__proto__', 'constructor']],
    [['__proto__', 'toString']],
    [['constructor', 'prototype']],
    [['constructor']],
    [['toString']],
    [['users/create', '']],
    [['users/create']],
    [['Users', 'create']],
    [[' users', 'create']],
    [['orders', 'checkout~', 'x']],
    [['system', '~orpc']],
  ])('is refused: %j', async (path) => {
    const shop = await openShop();
    expect(await refusalOfSent(shop, path, ada)).toMatchObject({ code: 'NOT_FOUND' });
    expect(shop.failures).toEqual([]);
  });
});

describe('an input', () => {
  it.each([
    [null, 'body'],
    ['text', 'body'],
    [7, 'body'],
    [[], 'body'],
    [[ada], 'body'],
    [true, 'body'],
    [() => ada, 'body'],
    [{}, 'user_id'],
    [{ user_id: 'john-123' }, 'user_id'],
    [{ user_id: { $ne: null } }, 'user_id'],
    [JSON.parse('{"__proto__": {"user_id": "x"}, "user_id": 5}'), 'user_id'],
  ])('%j is refused by the name of what is wrong', async (input, field) => {
    const shop = await openShop();
    const before = dumpOf(shop.file);
    const refusal = await refusalOfSent(shop, ['orders', 'checkout'], input);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(refusal.message).toContain(field);
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('with an unknown field is refused by its name, whichever operation it is for', async () => {
    const shop = await openShop();
    for (const { call } of routesOf()) {
      const refusal = await refusalOfSent(shop, call, { surprise: 1 });
      expect(refusal, call.join('.')).toMatchObject({ code: 'INVALID_INPUT' });
    }
    expect(routesOf().length).toBeGreaterThan(30);
  });
});

describe('a bug in a handler', () => {
  it('is logged whole and answered as UNEXPECTED; nothing is stored, told or given away', async () => {
    const { database } = await openTestDatabase();
    const bug = new TypeError('secret detail');
    const { dispatch, logged, events } = sabotaged({
      database,
      handler: async (unit) => {
        await note(unit, 'half done');
        unit.changed('users');
        throw bug;
      },
    });
    const reply = await dispatch({ path: create, input: ada }, 'screen');
    expect(reply).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logged).toEqual([[bug, 'users/create']]);
    expect(events).toEqual([]);
    expect(await database.read(notesIn)).toEqual([]);
  });

  it('is answered even when something else than an error was thrown', async () => {
    const { database } = await openTestDatabase();
    for (const thrown of [undefined, null, 'text', { code: 'SQLITE_FULL' }, { code: 'NOT_FOUND' }]) {
      const { dispatch, logged } = sabotaged({ database, handler: () => Promise.reject(thrown) });
      expect(await dispatch({ path: create, input: ada }, 'screen')).toMatchObject({
        error: { code: 'UNEXPECTED' },
      });
      expect(logged).toEqual([[thrown, 'users/create']]);
    }
  });

  it('leaves the other operations as they were', async () => {
    const { database } = await openTestDatabase();
    const { dispatch } = sabotaged({ database, handler: () => Promise.reject(new Error('bug')) });
    const calls = [create, ['products', 'create'], create].map((path) =>
      dispatch({ path, input: path === create ? ada : { name: 'Tea', price: 1 } }, 'screen'),
    );
    expect(await Promise.all(calls)).toMatchObject([{ ok: false }, { ok: true }, { ok: false }]);
  });
});

describe('a machine that fails', () => {
  it('is answered as UNAVAILABLE and logged, with nothing stored and nothing told', async () => {
    const { database } = await openTestDatabase();
    const { dispatch, logged, events } = sabotaged({
      database,
      handler: async (unit) => {
        unit.changed('users');
        const size = await unit.sql.get<{ page_count: number }>('PRAGMA page_count');
        await unit.sql.get(`PRAGMA max_page_count = ${size?.page_count}`);
        for (let count = 0; ; count++) await note(unit, `${count} ${'x'.repeat(4000)}`);
      },
    });
    expect(await dispatch({ path: create, input: ada }, 'screen')).toMatchObject({
      error: { code: 'UNAVAILABLE' },
    });
    expect(logged).toMatchObject([[{ code: 'SQLITE_FULL' }, 'users/create']]);
    expect(events).toEqual([]);
    expect(await database.read(notesIn)).toEqual([]);
  });
});

describe('a change', () => {
  it('is told to every listener once it is committed, and no more to those who left', async () => {
    const shop = await openShop();
    const told: ChangeEvent[] = [];
    const { register } = shop;
    const seen: Promise<unknown>[] = [];
    const leave = register.events.subscribe((event) => {
      told.push(event);
      seen.push(shop.api.users.findAll({ search: 'Ada' }));
    });
    await makeUser(shop, ada);
    expect(told).toEqual([{ changed: ['users'] }]);
    expect(await Promise.all(seen)).toMatchObject([{ items: [ada] }]);
    leave();
    await makeUser(shop);
    expect(told).toHaveLength(1);
  });

  it('that was refused is not told, nor is a call that only looked', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const told: ChangeEvent[] = [];
    shop.register.events.subscribe((event) => told.push(event));
    await refusalOf(shop.api.orders.checkout({ user_id: user.id, expected_total: 1 }));
    await refusalOf(makeProduct(shop, { price: 0.001 }));
    await shop.api.orders.findAll({});
    expect(told).toEqual([]);
  });

  it('tells of everything that a checkout makes old', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const told: string[] = [];
    shop.register.events.subscribe(({ changed }) => told.push(...changed));
    await shop.api.orders.checkout({ user_id: user.id, deliver: true });
    expect(told.toSorted()).toEqual(['cartItems', 'carts', 'orders', 'sales']);
  });

  it('that a listener chokes on was still made: the caller hears of success, the others of the change', async () => {
    const { database } = await openTestDatabase();
    const { dispatch, feed, logged, events } = sabotaged({
      database,
      handler: async (unit) => {
        await note(unit, 'done');
        unit.changed('users');
        return null;
      },
    });
    feed.subscribe(() => {
      throw new Error('the window is gone');
    });
    const heard: ChangeEvent[] = [];
    feed.subscribe((event) => heard.push(event));
    expect(await dispatch({ path: create, input: ada }, 'screen')).toEqual({ ok: true, value: null });
    expect(await database.read(notesIn)).toEqual(['done']);
    expect([events, heard]).toEqual([[{ changed: ['users'] }], [{ changed: ['users'] }]]);
    expect(logged).toHaveLength(1);
  });
});
