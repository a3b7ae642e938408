import { describe, expect, it } from 'vitest';
import { quickAmounts } from '../../../../src/renderer/features/sell/quick-amounts.ts';
import { tender } from '../../../../src/renderer/features/sell/tendered.ts';
import { minor } from '../../../../src/shared/money.ts';

function offer(way: 'cash' | 'card', due: number, received = 0, reference = '') {
  return tender({ way, due: minor(due), received: minor(received), reference });
}

describe('an offer to pay', () => {
  it('gives change on cash', () => {
    expect(offer('cash', 7499, 8000)).toEqual({
      payments: [{ tender: 'cash', amount: 8000 }],
      change: 501,
      missing: 0,
    });
  });

  it('says how much cash is missing', () => {
    expect(offer('cash', 7499, 7000).missing).toBe(499);
  });

  it('charges a card what is due, whatever cash was typed before', () => {
    expect(offer('card', 7499, 8000, ' TX 1 ').payments).toEqual([
      { tender: 'card', amount: 7499, reference: 'TX 1' },
    ]);
    expect(offer('card', 7499).payments).toEqual([{ tender: 'card', amount: 7499 }]);
  });

  it('is no payment when nothing is due', () => {
    for (const { payments, missing } of [offer('cash', 0), offer('card', 0)]) {
      expect({ payments, missing }).toEqual({ payments: [], missing: 0 });
    }
  });
});

describe('quick amounts', () => {
  it.each([
    [2340, [2500, 3000, 4000, 5000]],
    [7499, [8000, 10_000]],
    [114_997, [120_000, 150_000, 200_000, 500_000]],
    [5, [6, 10, 20, 50]],
    [0, []],
  ])('for %d start with %j', (due, expected) => {
    expect(quickAmounts(minor(due)).slice(0, expected.length)).toEqual(expected);
  });

  it('are always more than is due, ascending, and few', () => {
    for (let due = 1; due < 1e12; due = due * 3 + 1) {
      const amounts = quickAmounts(minor(due));
      expect(amounts.length).toBeLessThanOrEqual(4);
      expect(amounts).toEqual([...new Set(amounts)].sort((left, right) => left - right));
      for (const amount of amounts) expect(amount).toBeGreaterThan(due);
    }
  });
});
