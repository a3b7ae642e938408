import { describe, expect, it } from 'vitest';
import { first, makeFilledCart, makeUser } from '../../support/builders.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent } from '../../support/shop.ts';

type Payment = { tender: 'cash' | 'card'; amount: number; reference?: string };

const cash = (amount: number): Payment => ({ tender: 'cash', amount });
const card = (amount: number, reference?: string): Payment => ({
  tender: 'card',
  amount,
  ...(reference && { reference }),
});

describe('paying 29.97 at the checkout', () => {
  it.each([
    { what: 'nothing', payments: [], paid: 0, due: 29.97, change: 0 },
    { what: 'exact cash', payments: [cash(29.97)], paid: 29.97, due: 0, change: 0 },
    { what: 'cash with change', payments: [cash(50)], paid: 50, due: 0, change: 20.03 },
    { what: 'a card', payments: [card(29.97, 'terminal 7')], paid: 29.97, due: 0, change: 0 },
    { what: 'a card and cash with change', payments: [card(20), cash(10)], paid: 30, due: 0, change: 0.03 },
    { what: 'a part', payments: [card(10), cash(5.5)], paid: 15.5, due: 14.47, change: 0 },
  ])('with $what', async ({ payments, paid, due, change }) => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [9.99, 19.98]);
    const { sale_id } = first(await shop.api.orders.checkout({ user_id: user.id, payments }));
    const sale = await shop.api.sales.findOne({ id: sale_id });
    expect(sale).toMatchObject({ total: 29.97, paid, due, change });
    expect(sale.payments).toMatchObject(payments.map((payment) => ({ reference: null, ...payment })));
  });

  it.each([
    { what: 'a card that is charged too much', payments: [card(29.98)], field: 'payments' },
    {
      what: 'two cards that are charged too much together',
      payments: [card(15), card(15)],
      field: 'payments',
    },
    { what: 'half a cent', payments: [cash(0.005)], field: 'payments.0.amount' },
    {
      what: 'half a cent in the second payment',
      payments: [cash(5), card(0.125)],
      field: 'payments.1.amount',
    },
    { what: 'nothing at all in one payment', payments: [cash(0)], field: 'payments.0.amount' },
    { what: 'a negative amount', payments: [cash(40), cash(-1)], field: 'payments.1.amount' },
    { what: 'more than can be recorded', payments: [cash(1e13)], field: 'payments.0.amount' },
    { what: '1e308', payments: [cash(1e308)], field: 'payments.0.amount' },
    { what: 'an unknown tender', payments: [{ tender: 'shells', amount: 1 }], field: 'payments.0.tender' },
    { what: 'an unknown field', payments: [{ ...cash(1), tip: 1 }], field: 'payments.0.tip' },
    { what: 'a missing amount', payments: [{ tender: 'cash' }], field: 'payments.0.amount' },
    { what: 'what is no list', payments: { 0: cash(1) }, field: 'payments' },
    {
      what: 'a hundred and one payments',
      payments: Array.from({ length: 101 }, () => cash(1)),
      field: 'payments',
    },
  ])('with $what is refused, and nothing is sold', async ({ payments, field }) => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [9.99, 19.98]);
    const before = dumpOf(shop.file);
    const refusal = await refusalOfSent(shop, ['orders', 'checkout'], { user_id: user.id, payments });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(refusal.message).toContain(field);
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('with payments that only together pass the limit is refused by the name of an input', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [9.99]);
    const payments = [cash(9e12), cash(9e12)];
    const refusal = await refusalOf(shop.api.orders.checkout({ user_id: user.id, payments }));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'payments' });
  });
});

describe('amounts near the limit', () => {
  const DEAREST = 9_999_999_999_999.99;

  it('are sold, paid and counted to the cent', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop, [DEAREST]);
    const payments = [card(DEAREST)];
    const { sale_id } = first(
      await shop.api.orders.checkout({ user_id: user.id, payments, expected_total: DEAREST }),
    );
    expect(await shop.api.sales.findOne({ id: sale_id })).toMatchObject({
      total: DEAREST,
      paid: DEAREST,
      due: 0,
    });
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toMatchObject({
      totalSpent: DEAREST,
    });
  });

  it('are refused in a cart whose total would pass it', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [DEAREST]);
    const item = { user_id: user.id, product_id: first(products).id };
    const before = dumpOf(shop.file);
    for (const quantity of [1, 2, 99_999]) {
      expect(await refusalOf(shop.api.cartItems.create({ ...item, quantity }))).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'quantity',
      });
    }
    expect(await refusalOf(shop.api.orders.create({ ...item, quantity: 2 }))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'quantity',
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('are refused at the checkout when a new price passed it, and the cart can still be looked at', async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [1, DEAREST - 1]);
    await shop.api.products.update({ id: first(products).id, price: 2 });
    const before = dumpOf(shop.file);
    expect(await refusalOf(shop.api.orders.checkout({ user_id: user.id }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(dumpOf(shop.file)).toEqual(before);
    expect(await shop.api.cartItems.findAll({ user_id: user.id })).toHaveLength(2);
  });

  it("are refused when a customer's spending would pass it over several sales", async () => {
    const shop = await openShop();
    const { user, products } = await makeFilledCart(shop, [DEAREST]);
    const product_id = first(products).id;
    await shop.api.orders.checkout({ user_id: user.id });
    const before = dumpOf(shop.file);
    const refusal = await refusalOf(shop.api.orders.create({ user_id: user.id, product_id, quantity: 1 }));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(dumpOf(shop.file)).toEqual(before);
    const other = await makeUser(shop);
    await shop.api.orders.create({ user_id: other.id, product_id, quantity: 1 });
  });
});
