import { describe, expect, it } from 'vitest';
import type { Order } from '../../../src/shared/contract/orders.ts';
import { orderStatuses } from '../../../src/shared/order-status.ts';
import { makeOrder, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { START, testClock } from '../../support/clocks.ts';
import { pagesOf } from '../../support/pages.ts';
import { openShop, refusalOf, refusalOfSent, type Shop } from '../../support/shop.ts';

const at = (milliseconds: number) => new Date(START + milliseconds).toISOString();

/** Twelve orders of two customers in every status, three to each moment, oldest first. */
async function shopWithOrders() {
  const clock = testClock();
  const shop = await openShop({ clock });
  const ada = await makeUser(shop);
  const bob = await makeUser(shop);
  const made: Order[] = [];
  for (let count = 0; count < 12; count++) {
    const status = orderStatuses[count % orderStatuses.length];
    made.push(await makeOrder(shop, status, count % 4 === 0 ? bob : ada));
    if (count % 3 === 2) clock.advance(1000);
  }
  return { shop, ada, bob, made, newestFirst: made.toReversed() };
}

type Request = Parameters<Shop['api']['orders']['findAll']>[0];

async function allOf(shop: Shop, request: Request) {
  return (await pagesOf((page) => shop.api.orders.findAll({ ...request, ...page }))).flat();
}

describe('listing orders', () => {
  it('is newest first, also among orders of the same moment, without a gap or a repeat on any page size', async () => {
    const { shop, newestFirst } = await shopWithOrders();
    expect(new Set(newestFirst.map(({ createdAt }) => createdAt)).size).toBe(4);
    for (const limit of [1, 2, 3, 5, 11, 12, 13, 200]) {
      const pages = await pagesOf((page) => shop.api.orders.findAll({ limit, ...page }));
      expect(pages).toHaveLength(Math.ceil(12 / limit));
      expect(pages.flat()).toEqual(newestFirst);
    }
  });

  it('shows 50 unless told otherwise', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const { product_id } = await makeOrder(shop, 'pending', user);
    for (let count = 0; count < 50; count++) {
      await shop.api.orders.create({ user_id: user.id, product_id, quantity: 1 });
    }
    const page = await shop.api.orders.findAll({});
    expect(page.items).toHaveLength(50);
    expect(page.nextCursor).not.toBeNull();
  });

  it('filters by status, customer and both, on every page', async () => {
    const { shop, ada, newestFirst } = await shopWithOrders();
    for (const status of orderStatuses) {
      const wanted = newestFirst.filter((order) => order.status === status);
      expect(await allOf(shop, { status, limit: 1 })).toEqual(wanted);
      expect(await allOf(shop, { status, user_id: ada.id, limit: 1 })).toEqual(
        wanted.filter(({ user_id }) => user_id === ada.id),
      );
    }
    expect(await allOf(shop, { user_id: ada.id, limit: 2 })).toEqual(
      newestFirst.filter(({ user_id }) => user_id === ada.id),
    );
  });

  it('takes a time half-open: from is in it, to is not', async () => {
    const { shop, newestFirst } = await shopWithOrders();
    const between = (from: number, to: number) =>
      newestFirst.filter(({ createdAt }) => createdAt >= at(from) && createdAt < at(to));
    for (const [from, to, count] of [
      [0, 4000, 12],
      [1000, 3000, 6],
      [1000, 1001, 3],
      [1000, 1000, 0],
      [999, 1000, 0],
      [3000, 1000, 0],
    ] as const) {
      expect(between(from, to)).toHaveLength(count);
      expect(await allOf(shop, { from: at(from), to: at(to), limit: 2 })).toEqual(between(from, to));
    }
    expect(await allOf(shop, { from: at(2000) })).toEqual(between(2000, 9000));
    expect(await allOf(shop, { to: at(2000) })).toEqual(between(0, 2000));
  });

  it('keeps within its time whichever list the cursor came from', async () => {
    const { shop, newestFirst } = await shopWithOrders();
    const cursorAfter = async (limit: number) => (await shop.api.orders.findAll({ limit })).nextCursor ?? '';
    const page = async (cursor: string) => (await shop.api.orders.findAll({ cursor, to: at(2000) })).items;
    expect(await page(await cursorAfter(1))).toEqual(newestFirst.slice(6));
    expect(await page(await cursorAfter(6))).toEqual(newestFirst.slice(6));
    expect(await page(await cursorAfter(7))).toEqual(newestFirst.slice(7));
  });

  it('reads a time with an offset as the moment it is', async () => {
    const { shop } = await shopWithOrders();
    const offset = new Date(START + 3_600_000 + 1000).toISOString().replace('Z', '+01:00');
    expect(await allOf(shop, { from: offset })).toEqual(await allOf(shop, { from: at(1000) }));
  });

  it("goes on after the last page's last order when new ones came meanwhile", async () => {
    const { shop, ada, newestFirst } = await shopWithOrders();
    const { items, nextCursor } = await shop.api.orders.findAll({ limit: 4 });
    await makeOrder(shop, 'pending', ada);
    if (nextCursor === null) throw new Error('There is no second page.');
    const rest = await shop.api.orders.findAll({ cursor: nextCursor });
    expect([...items, ...rest.items]).toEqual(newestFirst);
  });

  it.each([
    [{ limit: 201 }, 'limit'],
    [{ limit: 0 }, 'limit'],
    [{ limit: 1.5 }, 'limit'],
    [{ limit: 'many' }, 'limit'],
    [{ status: 'lost' }, 'status'],
    [{ user_id: 'john-123' }, 'user_id'],
    [{ from: 'yesterday' }, 'from'],
    [{ to: '2026-02-30T00:00:00Z' }, 'to'],
    [{ sort: 'price' }, 'sort'],
    [{ cursor: 'not a cursor' }, 'cursor'],
    [{ cursor: '' }, 'cursor'],
    [{ cursor: Buffer.from('[1]').toString('base64url') }, 'cursor'],
    [{ cursor: Buffer.from('["a","b"]').toString('base64url') }, 'cursor'],
    [{ cursor: Buffer.from('[1.5,"b"]').toString('base64url') }, 'cursor'],
    [{ cursor: Buffer.from('{"__proto__":[]}').toString('base64url') }, 'cursor'],
  ])('refuses %j and names it', async (request, field) => {
    const shop = await openShop();
    const refusal = await refusalOfSent(shop, ['orders', 'findAll'], request);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(refusal.message).toMatch(new RegExp(`^${field} `));
  });
});

describe("listing a customer's orders", () => {
  it('is the list of orders with that customer, filters and pages included', async () => {
    const { shop, ada } = await shopWithOrders();
    const filter = { status: 'pending', from: at(0), to: at(4000), limit: 1 } as const;
    const pages = await pagesOf((page) =>
      shop.api.orders.findByUserId({ userId: ada.id, ...filter, ...page }),
    );
    expect(pages.flat().length).toBeGreaterThan(1);
    expect(pages.flat()).toEqual(await allOf(shop, { user_id: ada.id, ...filter }));
  });

  it('of a customer who is not there is refused, as are the statistics', async () => {
    const { api } = await openShop();
    const refused = { code: 'NOT_FOUND', field: 'userId' };
    expect(await refusalOf(api.orders.findByUserId({ userId: UNKNOWN_ID }))).toMatchObject(refused);
    expect(await refusalOf(api.orders.getUserOrderStats({ userId: UNKNOWN_ID }))).toMatchObject(refused);
  });
});
