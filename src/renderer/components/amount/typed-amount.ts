import type { Currency } from '../../../shared/currency.ts';
import { AMOUNT_LIMIT, type MinorUnits, minor, toMajor } from '../../../shared/money.ts';

/** What keeps a typed text from being an amount; the keys of the catalogue's `errors.amount`. */
export type AmountProblem = 'missing' | 'notANumber' | 'tooManyDecimals' | 'noDecimals' | 'tooLarge';

export type TypedAmount =
  | { readonly ok: true; readonly amount: MinorUnits }
  | { readonly ok: false; readonly problem: AmountProblem };

function problem(name: AmountProblem): TypedAmount {
  return { ok: false, problem: name };
}

/**
 * Reads an amount as people type it: digits, with a point or a comma before the decimals. It goes by
 * the digits alone, so nothing is ever rounded.
 */
export function parseTypedAmount(typed: string, currency: Currency): TypedAmount {
  const text = typed.trim();
  if (text === '') return problem('missing');
  const [, whole = '', decimals = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === '') return problem('notANumber');
  if (decimals.length > currency.exponent) {
    return problem(currency.exponent === 0 ? 'noDecimals' : 'tooManyDecimals');
  }
  const units = Number(whole + decimals.padEnd(currency.exponent, '0'));
  return units < AMOUNT_LIMIT ? { ok: true, amount: minor(units) } : problem('tooLarge');
}

/** The amount as it would be typed, with all decimals of its currency. */
export function typedFormOf(amount: MinorUnits, currency: Currency): string {
  return toMajor(amount, currency).toFixed(currency.exponent);
}
