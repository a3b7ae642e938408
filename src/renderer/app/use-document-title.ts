import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import type { Route } from '../components/navigation/route.ts';

const titleKeys = {
  sell: 'shell.sell',
  orders: 'shell.orders',
  customers: 'shell.customers',
  customer: 'shell.customers',
  products: 'shell.products',
  settings: 'shell.settings',
  receipt: 'shell.receipt',
  import: 'shell.import',
  'not-found': 'shell.notFound',
} as const satisfies Record<Route['screen'], string>;

/** Names the window after the screen and the shop. */
export function useDocumentTitle({ screen }: Route, shop = PRODUCT_NAME): void {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('shell.title', { screen: t(titleKeys[screen]), shop });
  }, [t, screen, shop]);
}
