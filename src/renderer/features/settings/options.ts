import { locale } from '../../messages/i18n.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Every ISO 4217 currency the platform knows, with its name; the present one always among them. */
export function currencyOptions(present: string): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = new Set([...Intl.supportedValuesOf('currency'), present]);
  return [...codes].map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
}

/** Every time zone the platform lists; it leaves UTC and old names out. */
export function timeZoneOptions(present: string): string[] {
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), present])];
}
