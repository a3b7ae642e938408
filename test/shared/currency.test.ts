import { describe, expect, it } from 'vitest';
import { currencyOf } from '../../src/shared/currency.ts';

describe('a currency', () => {
  it.each([
    ['JPY', 0],
    ['KRW', 0],
    ['USD', 2],
    ['EUR', 2],
    ['KWD', 3],
    ['TND', 3],
  ])('%s has %d decimals', (code, exponent) => {
    expect(currencyOf(code)).toEqual({ code, exponent });
  });

  it('never has fewer decimals than are in use', () => {
    const tooFew = Intl.supportedValuesOf('currency').filter((code) => {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency: code });
      return currencyOf(code).exponent < (format.resolvedOptions().maximumFractionDigits ?? 0);
    });
    expect(tooFew).toEqual([]);
  });
});
