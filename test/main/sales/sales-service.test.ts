import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { first, makeFilledCart, makeSale, UNKNOWN_ID } from '../../support/builders.ts';
import { testClock } from '../../support/clocks.ts';
import { pagesOf } from '../../support/pages.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf } from '../../support/shop.ts';

describe('a sale', () => {
  it('is what the receipt shows: its orders as they were rung up, and its payments', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [30, 10, 20]);
    const payments = [
      { tender: 'card' as const, amount: 25, reference: 'terminal 7' },
      { tender: 'cash' as const, amount: 40 },
    ];
    const { sale_id } = first(await shop.api.orders.checkout({ user_id: user.id, payments }));
    const sale = await shop.api.sales.findOne({ id: sale_id });
    expect(sale).toMatchObject({
      id: sale_id,
      receipt_number: 1,
      user_id: user.id,
      user,
      currency: 'USD',
      total: 60,
      paid: 65,
      due: 0,
      change: 5,
      payments: [payments[0], { ...payments[1], reference: null }],
    });
    expect(sale.orders.map(({ product_id }) => product_id)).toEqual(products.map(({ id }) => id));
  });

  it('that is not there is refused', async () => {
    const { api } = await openShop();
    expect(await refusalOf(api.sales.findOne({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(api.sales.deliver({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of a single order is made by ordering directly', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [10]);
    const product_id = first(products).id;
    const order = await shop.api.orders.create({ user_id: user.id, product_id, quantity: 2 });
    expect(order).toMatchObject({ status: 'pending', quantity: 2, line_total: 20, receipt_number: 1 });
    const sale = await shop.api.sales.findOne({ id: order.sale_id });
    expect(sale).toMatchObject({ total: 20, due: 20, orders: [order], payments: [] });
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toHaveLength(1);
  });

  it('is due less for every order that is cancelled, and never less than nothing', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [10, 20, 30]);
    const payments = [{ tender: 'cash' as const, amount: 15 }];
    const orders = await shop.api.orders.checkout({ user_id: user.id, payments });
    const { sale_id } = first(orders);
    const dues: number[] = [];
    for (const { id } of orders) {
      await shop.api.orders.cancel({ id });
      dues.push((await shop.api.sales.findOne({ id: sale_id })).due);
    }
    expect(dues).toEqual([35, 15, 0]);
  });

  it('shows all that its receipt said, even of orders that were deleted since', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [10, 20]);
    const sale_id = randomUUID();
    const request = { user_id: user.id, sale_id, payments: [{ tender: 'cash' as const, amount: 40 }] };
    const orders = await shop.api.orders.checkout(request);
    for (const { id } of orders) {
      await shop.api.orders.cancel({ id });
      await shop.api.orders.remove({ id });
    }
    const sale = await shop.api.sales.findOne({ id: sale_id });
    expect(sale).toMatchObject({ total: 30, paid: 40, change: 10, due: 0 });
    expect(sale.orders.map(({ line_total }) => line_total)).toEqual([10, 20]);
    expect(await shop.api.orders.checkout(request)).toHaveLength(2);
    expect((await shop.api.orders.history({ id: first(orders).id })).map(({ action }) => action)).toEqual([
      'order.created',
      'order.status_changed',
      'order.deleted',
    ]);
  });
});

describe('handing the goods of a sale over', () => {
  it('delivers its orders from wherever they are, and leaves cancelled ones', async () => {
    const shop = await openShop();
    const { id, orders } = await makeSale(shop, [1, 2, 3, 4]);
    const [, two, three, four] = orders;
    if (!two || !three || !four) throw new Error('The sale has too few orders.');
    await shop.api.orders.update({ id: two.id, status: 'processing' });
    await shop.api.orders.cancel({ id: three.id });
    await shop.api.sales.deliver({ id });
    const sale = await shop.api.sales.findOne({ id });
    expect(sale.orders.map(({ status }) => status)).toEqual([
      'delivered',
      'delivered',
      'cancelled',
      'delivered',
    ]);
    const steps = async (orderId: string) =>
      (await shop.api.orders.history({ id: orderId })).map(({ after }) => after?.status);
    expect(await steps(two.id)).toEqual(['pending', 'processing', 'shipped', 'delivered']);
    expect(await steps(three.id)).toEqual(['pending', 'cancelled']);
  });

  it('a second time changes nothing', async () => {
    const shop = await openShop();
    const { id } = await makeSale(shop);
    const delivered = await shop.api.sales.deliver({ id });
    const before = dumpOf(shop.file);
    expect(await shop.api.sales.deliver({ id })).toEqual(delivered);
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('is refused when all of it was cancelled', async () => {
    const shop = await openShop();
    const { id, orders } = await makeSale(shop);
    await shop.api.orders.cancel({ id: first(orders).id });
    expect(await refusalOf(shop.api.sales.deliver({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'status_transition',
    });
  });
});

describe('listing sales', () => {
  it('is newest first, of a customer or a time, page by page', async () => {
    const clock = testClock();
    const shop = await openShop({ clock });
    const made: Awaited<ReturnType<typeof makeSale>>[] = [];
    for (let count = 0; count < 5; count++) {
      made.push(await makeSale(shop));
      if (count % 2 === 1) clock.advance(1000);
    }
    const pages = await pagesOf((page) => shop.api.sales.findAll({ limit: 2, ...page }));
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
    expect(pages.flat()).toEqual(
      made.toReversed().map(({ orders: _orders, payments: _payments, ...sale }) => sale),
    );

    const { user_id, createdAt } = first(made);
    const ids = async (request: object) => (await shop.api.sales.findAll(request)).items.map(({ id }) => id);
    expect(await ids({ user_id })).toEqual([first(made).id]);
    expect(await ids({ to: createdAt })).toEqual([]);
    const [one, two, three, four, five] = made.map(({ id }) => id);
    expect(await ids({ from: createdAt, to: new Date(Date.parse(createdAt) + 1).toISOString() })).toEqual([
      two,
      one,
    ]);
    expect(await ids({ from: new Date(Date.parse(createdAt) + 1).toISOString() })).toEqual([
      five,
      four,
      three,
    ]);
  });
});
