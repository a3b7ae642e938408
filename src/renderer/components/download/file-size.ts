import { locale } from '../../messages/i18n.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** How large a file is, as file managers write it: `3.2 MB`. */
export function fileSizeText(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length);
  const unit = units[Math.max(step, 1) - 1] ?? units[0];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** Math.max(step, 1));
}
