import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minor } from '../../src/shared/money.ts';
import { settle, tenders } from '../../src/shared/settlement.ts';

const cash = (amount: number) => ({ tender: 'cash', amount: minor(amount) }) as const;
const card = (amount: number) => ({ tender: 'card', amount: minor(amount) }) as const;

const anyAmount = fc.integer({ min: 1, max: 1e12 }).map(minor);
const anyPayments = fc.array(fc.record({ tender: fc.constantFrom(...tenders), amount: anyAmount }), {
  maxLength: 10,
});

describe('settling a sale', () => {
  it('always balances: total + change = paid + due, and never both change and due', () => {
    fc.assert(
      fc.property(anyAmount, anyPayments, (total, payments) => {
        const byCard = payments
          .filter(({ tender }) => tender === 'card')
          .reduce((all, { amount }) => all + amount, 0);
        fc.pre(byCard <= total);
        const { paid, due, change } = settle(total, payments);
        expect(paid).toBe(payments.reduce((all, { amount }) => all + amount, 0));
        expect(total + change).toBe(paid + due);
        expect(Math.min(due, change)).toBe(0);
        expect(Math.max(due, change)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('refuses cards that are charged more than the total, however it is split', () => {
    fc.assert(
      fc.property(anyAmount, anyPayments, (total, payments) => {
        const byCard = payments
          .filter(({ tender }) => tender === 'card')
          .reduce((all, { amount }) => all + amount, 0);
        fc.pre(byCard > total);
        expect(() => settle(total, payments)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
      }),
    );
  });

  it.each([
    { what: 'nothing paid leaves all of it due', payments: [], paid: 0, due: 1000, change: 0 },
    { what: 'exact cash', payments: [cash(1000)], paid: 1000, due: 0, change: 0 },
    { what: 'more cash is change', payments: [cash(2000)], paid: 2000, due: 0, change: 1000 },
    { what: 'the whole by card', payments: [card(1000)], paid: 1000, due: 0, change: 0 },
    {
      what: 'part by card, more cash than the rest',
      payments: [card(600), cash(500)],
      paid: 1100,
      due: 0,
      change: 100,
    },
    { what: 'a part only', payments: [card(300), cash(200)], paid: 500, due: 500, change: 0 },
    {
      what: 'two cards that make the total',
      payments: [card(400), card(600)],
      paid: 1000,
      due: 0,
      change: 0,
    },
  ])('settles 10.00: $what', ({ payments, paid, due, change }) => {
    expect(settle(minor(1000), payments)).toEqual({ paid, due, change });
  });

  it('names the payments when a card is charged one cent too much', () => {
    expect(() => settle(minor(1000), [card(1001)])).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'payments' } }),
    );
    expect(() => settle(minor(1000), [card(500), card(501)])).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', details: { field: 'payments' } }),
    );
  });
});
