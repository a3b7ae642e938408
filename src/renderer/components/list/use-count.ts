import { useTranslation } from 'react-i18next';
import { useShop } from '../shop/shop-context.tsx';
import type { Identified, PagedList } from './use-paged-list.ts';

/**
 * How many a list has, in the shop's words. What a search or a period leaves of it is only known once all of it
 * has been read; until then nothing is said.
 * @param inWords the total, and how that number is written
 */
export function useCount(
  { total, length, isWhole }: PagedList<Identified>,
  inWords: (count: number, number: string) => string,
): string | undefined {
  const { t } = useTranslation();
  const { formatCount } = useShop();
  if (total !== null) return inWords(total, formatCount(total));
  if (!isWhole || length === undefined) return undefined;
  return t('shell.found', { count: length, number: formatCount(length) });
}
