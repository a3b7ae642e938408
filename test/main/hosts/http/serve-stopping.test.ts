import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Serving, startServing } from '../../../support/http-process.ts';
import { type Answer, open, send } from '../../../support/http-send.ts';
import { authorization, json, TOKEN } from '../../../support/http-shop.ts';

const IN_FLIGHT = 50;

let folder: string;
let serving: Serving;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringup-stopping-'));
  serving = await startServing(folder, { RINGUP_TOKEN: TOKEN });
});

afterEach(async () => {
  serving.process.kill('SIGKILL');
  await serving.process.ended;
  rmSync(folder, { recursive: true });
});

function post(path: string, body: object): Promise<Answer> {
  const headers = { ...authorization, ...json };
  return send(serving.port, { method: 'POST', path, headers, body: JSON.stringify(body) });
}

async function create(path: string, body: object): Promise<string> {
  return JSON.parse((await post(path, body)).text).id;
}

/** As many customers, each with something in the cart. */
async function fillCarts(): Promise<readonly string[]> {
  const product_id = await create('/products', { name: 'Tea', price: 2.5 });
  return Promise.all(
    Array.from({ length: IN_FLIGHT }, async (_, index) => {
      const user_id = await create('/users', { email: `${index}@example.com` });
      await create('/cart-items', { user_id, product_id, quantity: 1 });
      return user_id;
    }),
  );
}

/** The orders and receipts in the file, which nobody has open. */
function stored(): { readonly orders: ReadonlySet<string>; readonly receipts: readonly number[] } {
  const file = new BetterSqlite3(join(folder, 'ringup.db'), { readonly: true });
  try {
    const orders = file.prepare<[], string>('SELECT id FROM orders').pluck().all();
    const receipts = file.prepare<[], number>('SELECT receipt_number FROM sales ORDER BY 1').pluck().all();
    return { orders: new Set(orders), receipts };
  } finally {
    file.close();
  }
}

/** Checks all the carts out at once. @returns ids of the orders that were acknowledged */
function checkOutAll(customers: readonly string[]): {
  readonly first: Promise<unknown>;
  readonly acknowledged: Promise<string[]>;
} {
  const answers = customers.map((user_id) => post('/orders/checkout', { user_id }));
  return {
    first: Promise.any(answers),
    acknowledged: Promise.allSettled(answers).then((settled) =>
      settled.flatMap((result) =>
        result.status === 'fulfilled' && result.value.status === 201
          ? JSON.parse(result.value.text).map(({ id }: { id: string }) => id)
          : [],
      ),
    ),
  };
}

describe.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s', (signal) => {
  it('ends it with the work in hand done and everything in the one file', async () => {
    const { first, acknowledged } = checkOutAll(await fillCarts());
    await first;
    serving.process.kill(signal);
    const sold = await acknowledged;
    expect(await serving.process.ended).toMatchObject({ code: 0, signal: null, stderr: '' });

    expect(readdirSync(folder).sort()).toEqual(['lock.db', 'ringup.db']);
    expect(sold.length).toBeGreaterThan(0);
    const { orders, receipts } = stored();
    expect(sold.filter((id) => !orders.has(id))).toEqual([]);
    expect(receipts).toEqual(receipts.map((_, index) => index + 1));
  });

  it('ends it while live events are open', async () => {
    const { pathname, search } = new URL(serving.address);
    const signedIn = await send(serving.port, { path: `${pathname}${search}` });
    const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const agent = new Agent({ keepAlive: true });
    const events = await open(serving.port, { path: '/events', headers: { cookie } }, agent);
    const ended = new Promise((resolve) => events.on('close', resolve));
    events.resume();
    serving.process.kill(signal);
    await ended;
    expect(await serving.process.ended).toMatchObject({ code: 0, signal: null });
    agent.destroy();
  });

  it('sent twice, as terminals and process managers do, ends it no less tidily', async () => {
    const { first, acknowledged } = checkOutAll(await fillCarts());
    await first;
    serving.process.kill(signal);
    const again = setInterval(() => serving.process.kill(signal), 1);
    const sold = await acknowledged;
    const ended = await serving.process.ended;
    clearInterval(again);
    expect(ended).toMatchObject({ code: 0, signal: null });
    expect(readdirSync(folder).sort()).toEqual(['lock.db', 'ringup.db']);
    const { orders } = stored();
    expect(sold.filter((id) => !orders.has(id))).toEqual([]);
  });
});

describe('a kill', () => {
  it('loses no sale that was acknowledged, and the next start is not refused', async () => {
    const customers = await fillCarts();
    const { first, acknowledged } = checkOutAll(customers);
    await first;
    serving.process.kill('SIGKILL');
    const sold = await acknowledged;
    expect(await serving.process.ended).toMatchObject({ code: null, signal: 'SIGKILL' });

    serving = await startServing(folder, { RINGUP_TOKEN: TOKEN });
    expect(sold.length).toBeGreaterThan(0);
    for (const id of sold) {
      expect(await send(serving.port, { path: `/orders/${id}`, headers: authorization })).toMatchObject({
        status: 200,
      });
    }
    // What was not sold still lies in its cart, and what was does not.
    for (const user_id of customers) await post('/orders/checkout', { user_id });
    serving.process.kill('SIGTERM');
    expect(await serving.process.ended).toMatchObject({ code: 0 });
    expect(stored().receipts).toEqual(Array.from({ length: IN_FLIGHT }, (_, index) => index + 1));
  });
});
