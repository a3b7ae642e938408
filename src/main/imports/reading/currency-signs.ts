import type { Currency } from '../../../shared/currency.ts';

/** How a currency is written beside an amount: its code and its signs, at home and abroad (`$`, `US$`). */
export function signsOf({ code }: Currency): ReadonlySet<string> {
  const displays = ['symbol', 'narrowSymbol'] as const;
  const signs = ['en-US', 'en-CA'].flatMap((locale) =>
    displays.map((currencyDisplay) => {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency: code, currencyDisplay });
      return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? code;
    }),
  );
  return new Set([code, ...signs, ...(otherSigns[code] ?? [])].map(plainSign));
}

/** Where people write another sign than Unicode's English one. */
const otherSigns: Readonly<Record<string, readonly string[]>> = {
  CHF: ['Fr', 'SFr'],
  CNY: ['元', 'RMB'],
  CZK: ['Kč'],
  DKK: ['kr'],
  EUR: ['Euro'],
  INR: ['Rs'],
  JPY: ['円'],
  NOK: ['kr'],
  PLN: ['zł'],
  SEK: ['kr'],
};

/** `Fr.`, `fr` and `￥` count as `FR` and `¥`. */
export function plainSign(sign: string): string {
  return sign.normalize('NFKC').replace(/\.$/, '').toUpperCase();
}

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether a {@link plainSign} stands for a currency. */
export function isCurrency(sign: string): boolean {
  return codes.has(sign) || /\p{Sc}/u.test(sign);
}

/** Whether a column's name, as `Price (EUR)`, names a currency that is not the shop's. */
export function namesOtherCurrency(name: string, currency: Currency): boolean {
  const words = name.split(/[\s()[\]:,/]+/).filter(isCurrency);
  const own = signsOf(currency);
  return words.some((word) => !own.has(plainSign(word)));
}
