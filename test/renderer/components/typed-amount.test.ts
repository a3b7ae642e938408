import { describe, expect, it } from 'vitest';
import { parseTypedAmount, typedFormOf } from '../../../src/renderer/components/amount/typed-amount.ts';
import { currencyOf } from '../../../src/shared/currency.ts';
import { minor } from '../../../src/shared/money.ts';

const dollars = currencyOf('USD');

describe('an amount as typed', () => {
  it.each([
    ['12.50', 1250],
    ['12,50', 1250],
    ['12,5', 1250],
    [' 12 ', 1200],
    ['0', 0],
    ['007', 700],
    ['0.29', 29],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%j is %d cents', (typed, cents) => {
    expect(parseTypedAmount(typed, dollars)).toEqual({ ok: true, amount: cents });
  });

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['12.345', 'tooManyDecimals'],
    ['1,234', 'tooManyDecimals'],
    ['1,234.50', 'notANumber'],
    ['-1', 'notANumber'],
    ['1e3', 'notANumber'],
    ['.5', 'notANumber'],
    ['12.', 'notANumber'],
    ['NaN', 'notANumber'],
    ['10000000000000', 'tooLarge'],
  ])('%j is refused: %s', (typed, problem) => {
    expect(parseTypedAmount(typed, dollars)).toEqual({ ok: false, problem });
  });

  it('has as many decimals as its currency', () => {
    expect(parseTypedAmount('1,234', currencyOf('KWD'))).toEqual({ ok: true, amount: 1234 });
    expect(parseTypedAmount('12', currencyOf('JPY'))).toEqual({ ok: true, amount: 12 });
    expect(parseTypedAmount('12.5', currencyOf('JPY'))).toEqual({ ok: false, problem: 'noDecimals' });
  });

  it('is read back as what it was', () => {
    for (const code of ['USD', 'JPY', 'KWD']) {
      const currency = currencyOf(code);
      for (const units of [0, 1, 29, 1005, 123_456_789_012]) {
        const typed = typedFormOf(minor(units), currency);
        expect(parseTypedAmount(typed, currency)).toEqual({ ok: true, amount: units });
      }
    }
  });
});
