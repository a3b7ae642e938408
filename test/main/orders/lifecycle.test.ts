import { describe, expect, it } from 'vitest';
import { canFollow, type OrderStatus, orderStatuses } from '../../../src/shared/order-status.ts';
import { makeOrder, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

const pairs = orderStatuses.flatMap((from) => orderStatuses.map((to) => ({ from, to })));

async function expectNothingChanged(shop: Shop, call: () => Promise<unknown>) {
  const before = dumpOf(shop.file);
  const refusal = await refusalOf(call());
  expect(refusal).toMatchObject({ code: 'CONFLICT', reason: 'status_transition' });
  expect(dumpOf(shop.file)).toEqual(before);
}

async function statusesIn(shop: Shop, id: string) {
  const history = await shop.api.orders.history({ id });
  return history.map(({ after }) => after?.status);
}

describe('moving an order', () => {
  it.each(pairs.filter(({ from, to }) => canFollow(from, to)))(
    'brings it from $from to $to',
    async ({ from, to }) => {
      const shop = await openShop();
      const order = await makeOrder(shop, from);
      expect(await shop.api.orders.update({ id: order.id, status: to })).toEqual({
        ...order,
        status: to,
        updatedAt: expect.any(String),
      });
      expect(await shop.api.orders.findOne({ id: order.id })).toMatchObject({ status: to });
      expect((await statusesIn(shop, order.id)).slice(-2)).toEqual([from, to]);
    },
  );

  it.each(pairs.filter(({ from, to }) => !canFollow(from, to)))(
    'never from $from to $to',
    async ({ from, to }) => {
      const shop = await openShop();
      const { id } = await makeOrder(shop, from);
      await expectNothingChanged(shop, () => shop.api.orders.update({ id, status: to }));
    },
  );

  it('that is not there is refused', async () => {
    const { api } = await openShop();
    expect(await refusalOf(api.orders.update({ id: UNKNOWN_ID, status: 'processing' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusalOf(api.orders.cancel({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.orders.remove({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('cancelling an order', () => {
  it.each(['pending', 'processing', 'shipped'] as const)('works while it is %s', async (status) => {
    const shop = await openShop();
    const { id, user_id } = await makeOrder(shop, status);
    expect(await shop.api.orders.cancel({ id })).toMatchObject({ id, status: 'cancelled' });
    expect(await shop.api.orders.getUserOrderStats({ userId: user_id })).toEqual({
      totalOrders: 1,
      totalSpent: 0,
      statusCounts: { cancelled: 1 },
    });
  });

  it.each(['delivered', 'cancelled'] as const)('is refused once it is %s', async (status) => {
    const shop = await openShop();
    const { id } = await makeOrder(shop, status);
    await expectNothingChanged(shop, () => shop.api.orders.cancel({ id }));
  });
});

describe('deleting an order', () => {
  it.each(orderStatuses.filter((status) => status !== 'cancelled'))(
    'is refused while it is %s',
    async (status) => {
      const shop = await openShop();
      const { id } = await makeOrder(shop, status);
      await expectNothingChanged(shop, () => shop.api.orders.remove({ id }));
    },
  );

  it('takes a cancelled one out of every list and count, and leaves the others', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const kept = await makeOrder(shop, 'pending', user);
    const gone = await makeOrder(shop, 'cancelled', user);
    await shop.api.orders.remove({ id: gone.id });

    const lists = [
      await shop.api.orders.findAll({}),
      await shop.api.orders.findAll({ user_id: user.id }),
      await shop.api.orders.findByUserId({ userId: user.id }),
    ];
    for (const { items } of lists) expect(items.map(({ id }) => id)).toEqual([kept.id]);
    expect(await shop.api.orders.findAll({ status: 'cancelled' })).toEqual({
      items: [],
      nextCursor: null,
      total: 0,
    });
    expect(await refusalOf(shop.api.orders.findOne({ id: gone.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(shop.api.orders.remove({ id: gone.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(shop.api.orders.update({ id: gone.id, status: 'pending' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toEqual({
      totalOrders: 1,
      totalSpent: 10,
      statusCounts: { pending: 1 },
    });
  });

  it('keeps it in the books: its row is hidden, and the journal has all that became of it', async () => {
    const shop = await openShop();
    const { id } = await makeOrder(shop, 'cancelled');
    await shop.api.orders.remove({ id });
    const { orders, journal } = dumpOf(shop.file);
    expect(orders).toMatchObject([{ id, status: 'cancelled', deleted_at: expect.any(Number) }]);
    const actions = (journal as { action: string; subject_id: string }[])
      .filter(({ subject_id }) => subject_id === id)
      .map(({ action }) => action);
    expect(actions).toEqual(['order.created', 'order.status_changed', 'order.deleted']);
  });
});

describe("an order's history", () => {
  it('is every change, oldest first, with who made it', async () => {
    const shop = await openShop();
    const { id } = await makeOrder(shop, 'processing');
    await shop.program.orders.cancel({ id });
    const state = (status: OrderStatus) => ({ status });
    expect(await shop.api.orders.history({ id })).toMatchObject([
      { action: 'order.created', actor: 'screen', before: null, after: state('pending') },
      {
        action: 'order.status_changed',
        actor: 'screen',
        before: state('pending'),
        after: state('processing'),
      },
      {
        action: 'order.status_changed',
        actor: 'api',
        before: state('processing'),
        after: state('cancelled'),
      },
    ]);
  });

  it('of an order that is not there is refused', async () => {
    const { api } = await openShop();
    expect(await refusalOf(api.orders.history({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
