import type { Currency } from '../../../shared/currency.ts';
import { AMOUNT_LIMIT, minor, toMajor } from '../../../shared/money.ts';
import { isCurrency, plainSign, signsOf } from './currency-signs.ts';
import { type DecimalSign, digitsOf, takeApart } from './written-amount.ts';

/** What a cell holds, or what is wrong with it, as the end of a sentence that begins with its column. */
export type CellReading<Value> = { readonly value: Value } | { readonly problem: string };

/** What is seen in a cell beside digits that makes it no price. */
const refusals: readonly (readonly [form: RegExp, problem: string])[] = [
  [/^\D*[(\-−–]|\d\s*[-−–]$/, 'must be an amount of 0 or more'],
  [/%/, 'must be an amount, not a percentage'],
  [/\d\s*[eE]\s*[+-]?\d/, 'must be written in full, not with a power of ten'],
];

/**
 * Reads amounts as a file has them, in decimal major units. It goes by the digits alone, so nothing is ever
 * rounded; what it cannot read is a problem, never a guess.
 */
export function amountReader(
  currency: Currency,
  decimal: DecimalSign,
): (cell: string) => CellReading<number> {
  const ownSigns = signsOf(currency);
  const example = decimal === 'point' ? '12.50' : '12,50';
  const unclear = { problem: `must be an amount with a decimal ${decimal}, such as ${example}` };
  const foreign = { problem: `must be in ${currency.code}, not in another currency` };
  return (cell) => {
    const written = takeApart(cell);
    if (!written) return unclear;
    const refusal = refusals.find(([form]) => form.test(cell.trim()));
    if (refusal) return { problem: refusal[1] };
    const digits = digitsOf(written.number, decimal);
    if (!digits) return unclear;
    const signs = [written.before, written.behind].map(plainSign);
    const strange = signs.find((sign) => sign !== '' && !ownSigns.has(sign));
    if (strange === undefined) return amountOf(digits.whole, digits.decimals, currency);
    return isCurrency(strange) ? foreign : unclear;
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
