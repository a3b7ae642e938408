import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, currencyOf } from '../../src/shared/currency.ts';
import { DomainError } from '../../src/shared/errors.ts';
import {
  AMOUNT_LIMIT,
  add,
  minor,
  multiply,
  parseAmount,
  subtract,
  sum,
  toMajor,
  ZERO,
} from '../../src/shared/money.ts';

const USD = currencyOf('USD');
const currencies = [currencyOf('JPY'), USD, currencyOf('KWD')];
const anyCurrency = fc.constantFrom(...currencies);
const anyAmount = fc.integer({ min: 1 - AMOUNT_LIMIT, max: AMOUNT_LIMIT - 1 }).map(minor);

function refusalIn(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.toBody();
    throw error;
  }
  throw new Error('It was accepted.');
}

/** Minor units as a person would write them, made without floating point. */
function decimals(amount: number, { exponent }: Currency): string {
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(digits.length - exponent)}`;
}

describe('amounts on the wire', () => {
  it('come back as they went out, to the last digit, for every exponent', () => {
    fc.assert(
      fc.property(anyAmount, anyCurrency, (amount, currency) => {
        expect(parseAmount(toMajor(amount, currency), currency, 'price')).toBe(amount);
      }),
    );
  });

  it('are the decimal number a person reads', () => {
    fc.assert(
      fc.property(anyAmount, anyCurrency, (amount, currency) => {
        expect(toMajor(amount, currency)).toBe(Number(decimals(amount, currency)));
        expect(parseAmount(Number(decimals(amount, currency)), currency, 'price')).toBe(amount);
      }),
    );
  });

  it('are refused with one decimal more than the currency has', () => {
    const dearest = 9_999_999_999;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: dearest }),
        fc.integer({ min: 1, max: 9 }),
        anyCurrency,
        (whole, digit, currency) => {
          const value = Number(`${whole}.${'0'.repeat(currency.exponent)}${digit}`);
          const refusal = refusalIn(() => parseAmount(value, currency, 'price'));
          expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'price' });
          expect(refusal.message).toContain(currency.code);
        },
      ),
    );
  });

  it.each([
    ['0.1 + 0.2 of floating point', 0.1 + 0.2],
    ['half a cent', 1.005],
    ['less than a cent', 1e-9],
    ['the smallest number there is', Number.MIN_VALUE],
  ])('refuses %s instead of rounding it', (_what, value) => {
    expect(refusalIn(() => parseAmount(value, USD, 'price'))).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'price',
    });
  });

  it.each([AMOUNT_LIMIT / 100, 1e15, 1e308, Number.POSITIVE_INFINITY, -1e308])(
    'refuses %d as too large',
    (value) => {
      const refusal = refusalIn(() => parseAmount(value, USD, 'price'));
      expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'price' });
      expect(refusal.message).toContain('too large');
    },
  );

  it('may be as large as one minor unit below the limit', () => {
    expect(parseAmount(9_999_999_999_999.99, USD, 'price')).toBe(AMOUNT_LIMIT - 1);
    expect(parseAmount(AMOUNT_LIMIT - 1, currencyOf('JPY'), 'price')).toBe(AMOUNT_LIMIT - 1);
  });

  it('know one zero', () => {
    expect(Object.is(parseAmount(-0, USD, 'price'), 0)).toBe(true);
  });
});

describe('reckoning with amounts', () => {
  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, AMOUNT_LIMIT, -AMOUNT_LIMIT])(
    'takes %d for a bug, not for minor units',
    (value) => {
      expect(() => minor(value)).toThrow(RangeError);
    },
  );

  it('adds exactly or refuses: never a sum that is off or past the limit', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (left, right) => {
        const exact = BigInt(left) + BigInt(right);
        if (exact < BigInt(AMOUNT_LIMIT) && exact > -BigInt(AMOUNT_LIMIT)) {
          expect(BigInt(add(left, right))).toBe(exact);
          expect(subtract(add(left, right), right)).toBe(left);
        } else {
          expect(refusalIn(() => add(left, right, 'total'))).toMatchObject({
            code: 'INVALID_INPUT',
            field: 'total',
          });
        }
      }),
    );
  });

  it('multiplies exactly or refuses', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 1, max: 100_000 }), (price, quantity) => {
        const exact = BigInt(price) * BigInt(quantity);
        if (exact < BigInt(AMOUNT_LIMIT) && exact > -BigInt(AMOUNT_LIMIT)) {
          expect(BigInt(multiply(price, quantity))).toBe(exact);
        } else {
          expect(refusalIn(() => multiply(price, quantity))).toMatchObject({
            code: 'INVALID_INPUT',
            field: 'quantity',
          });
        }
      }),
    );
  });

  it('sums to the limit and not past it', () => {
    const half = minor(AMOUNT_LIMIT / 2);
    expect(sum([])).toBe(ZERO);
    expect(sum([half, minor(AMOUNT_LIMIT / 2 - 1)])).toBe(AMOUNT_LIMIT - 1);
    expect(refusalIn(() => sum([half, half]))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
