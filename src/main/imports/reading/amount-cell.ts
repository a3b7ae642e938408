import type { Currency } from '../../../shared/currency.ts';
import { AMOUNT_LIMIT, minor, toMajor } from '../../../shared/money.ts';
import { type DecimalSign, digitsOf, takeApart } from './written-amount.ts';

/** What a cell holds, or what is wrong with it, as the end of a sentence that begins with its column. */
export type CellReading<Value> = { readonly value: Value } | { readonly problem: string };

const NEGATIVE = /^\D*[(\-−–]|\d\s*[-−–]$/;
const POWER_OF_TEN = /\d\s*[eE]\s*[+-]?\d/;

/**
 * Reads amounts as a file has them, in decimal major units. It goes by the digits alone, so nothing is ever
 * rounded; what it cannot read is a problem, never a guess.
 */
export function amountReader(
  currency: Currency,
  decimal: DecimalSign,
): (cell: string) => CellReading<number> {
  const ownSigns = signsOf(currency);
  const example = `must be an amount with a decimal ${decimal}, such as ${decimal === 'point' ? '12.50' : '12,50'}`;
  return (cell) => {
    const written = takeApart(cell);
    if (!written) return { problem: example };
    const text = cell.trim();
    if (NEGATIVE.test(text)) return { problem: 'must be an amount of 0 or more' };
    if (text.includes('%')) return { problem: 'must be an amount, not a percentage' };
    if (POWER_OF_TEN.test(text)) return { problem: 'must be written in full, not with a power of ten' };
    const digits = digitsOf(written.number, decimal);
    if (!digits) return { problem: example };
    const marks = [written.before, written.behind].map(plainSign).filter((mark) => mark !== '');
    const strange = marks.find((mark) => !ownSigns.has(mark));
    if (strange === undefined) return amountOf(digits.whole, digits.decimals, currency);
    return {
      problem: isCurrency(strange) ? `must be in ${currency.code}, not in another currency` : example,
    };
  };
}

function amountOf(whole: string, decimals: string, currency: Currency): CellReading<number> {
  const exact = decimals.replace(/0+$/, '');
  if (exact.length > currency.exponent) {
    return {
      problem:
        currency.exponent === 0
          ? `must be a whole number of ${currency.code}`
          : `must have at most ${currency.exponent} decimals (${currency.code})`,
    };
  }
  const units = Number(whole + exact.padEnd(currency.exponent, '0'));
  return units < AMOUNT_LIMIT ? { value: toMajor(minor(units), currency) } : { problem: 'must be smaller' };
}

/** How a currency is written beside an amount: its code and its signs. */
function signsOf({ code }: Currency): ReadonlySet<string> {
  const signs = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay });
    return parts.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code;
  });
  return new Set([code, ...signs, ...(otherSigns[code] ?? [])].map(plainSign));
}

/** Where people write another sign than Unicode's English one. */
const otherSigns: Readonly<Record<string, readonly string[]>> = {
  CHF: ['Fr', 'SFr'],
  CNY: ['元', 'RMB'],
  DKK: ['kr'],
  EUR: ['Euro'],
  JPY: ['円'],
  NOK: ['kr'],
  PLN: ['zł'],
  CZK: ['Kč'],
  SEK: ['kr'],
};

/** `Fr.`, `fr` and `￥` count as `FR` and `¥`. */
function plainSign(sign: string): string {
  return sign.normalize('NFKC').replace(/\.$/, '').toUpperCase();
}

const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function isCurrency(sign: string): boolean {
  return currencyCodes.has(sign) || /\p{Sc}/u.test(sign);
}
