import type { Currency } from '../../../shared/currency.ts';
import type { decimalSigns } from '../../../shared/import-format.ts';

export type DecimalSign = (typeof decimalSigns)[number];

/** An amount as it is written, taken apart at its first and last digit. */
export interface WrittenAmount {
  /** What stands before and behind, as a currency's sign. */
  readonly before: string;
  readonly behind: string;
  /** From the first digit to the last, with a decimal sign before them that does not end a word (`Fr.12`). */
  readonly number: string;
}

/** Longer texts are no amounts, and looking for digits in them takes its time. */
const MAX_LENGTH = 100;

/** @returns undefined when there is no digit in it */
export function takeApart(cell: string): WrittenAmount | undefined {
  const text = cell.length > MAX_LENGTH ? '' : cell.trim();
  const [, before, number, behind] = /^(\D*?)((?:(?<!\p{L})[.,])?\d(?:.*\d)?)(\D*)$/su.exec(text) ?? [];
  if (before === undefined || number === undefined || behind === undefined) return undefined;
  return { before: before.trim(), number, behind: behind.trim() };
}

/** Blanks (no-break, thin and narrow ones too) and apostrophes group digits whatever the decimal sign is. */
const OTHER_GROUPING = " \u00a0\u2009\u202f'’";

/** The sign before the decimals, and digits before it: without groups, or in groups of three by one sign. */
const forms = {
  point: { sign: '.', whole: wholeBy(`,${OTHER_GROUPING}`) },
  comma: { sign: ',', whole: wholeBy(`.${OTHER_GROUPING}`) },
} as const;

function wholeBy(grouping: string): RegExp {
  return new RegExp(`^(?:\\d*|\\d{1,3}([${grouping}])\\d{3}(?:\\1\\d{3})*)$`);
}

/**
 * The digits before and behind the decimal sign.
 * @returns undefined when there is another sign, or digits are not grouped by threes
 */
export function digitsOf(
  number: string,
  decimal: DecimalSign,
): { readonly whole: string; readonly decimals: string } | undefined {
  const form = forms[decimal];
  const [whole = '', decimals = '', ...more] = number.split(form.sign);
  if (more.length > 0 || !/^\d*$/.test(decimals) || !form.whole.test(whole)) return undefined;
  return { whole: whole.replace(/\D/g, ''), decimals };
}

export interface RecognisedDecimal {
  readonly decimal: DecimalSign;
  /** An amount that may be either, when no amount says which: one of them would be a thousand times wrong. */
  readonly unclear: string | undefined;
}

/** Which sign stands before the decimals, by the amounts of a file's first rows. */
export function recogniseDecimal(cells: readonly string[], currency: Currency): RecognisedDecimal {
  const votes = { point: 0, comma: 0 };
  let unclear: string | undefined;
  for (const cell of cells) {
    const number = takeApart(cell)?.number ?? '';
    const sign = signBeforeDecimals(number, currency);
    if (sign) votes[sign] += 1;
    else if (EITHER.test(number)) unclear ??= number;
  }
  const isKnown = votes.point + votes.comma > 0;
  return {
    decimal: votes.comma > votes.point ? 'comma' : 'point',
    unclear: isKnown ? undefined : unclear,
  };
}

/** As `1,234`, where the sign may group digits or stand before decimals, of which some programs write three. */
const EITHER = /^[1-9]\d{0,2}([.,])\d{3}$/;

function signBeforeDecimals(number: string, { exponent }: Currency): DecimalSign | undefined {
  const [first, ...others] = number.match(/[.,]/g) ?? [];
  if (!first) return undefined;
  // A currency without decimals has no 1.234.
  if (EITHER.test(number)) return exponent > 0 || number.endsWith('000') ? undefined : other(signOf(first));
  const last = others.at(-1);
  if (!last) return signOf(first);
  return others.every((sign) => sign === first) ? other(signOf(first)) : signOf(last);
}

function signOf(sign: string): DecimalSign {
  return sign === ',' ? 'comma' : 'point';
}

function other(sign: DecimalSign): DecimalSign {
  return sign === 'point' ? 'comma' : 'point';
}
