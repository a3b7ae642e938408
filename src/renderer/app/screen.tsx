import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/errors.ts';
import { hrefOf, type Route } from '../components/navigation/route.ts';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { CustomerScreen } from '../features/customers/customer-screen.tsx';
import { CustomersScreen } from '../features/customers/customers-screen.tsx';
import { ImportScreen } from '../features/imports/import-screen.tsx';
import { OrdersScreen } from '../features/orders/orders-screen.tsx';
import { ProductsScreen } from '../features/products/products-screen.tsx';
import { ReceiptScreen } from '../features/receipt/receipt-screen.tsx';
import { SellScreen } from '../features/sell/sell-screen.tsx';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';

function NotFound() {
  const { t } = useTranslation();
  return (
    <ScreenFrame title={t('shell.notFound')}>
      <Anchor href={hrefOf({ screen: 'sell' })}>{t('shell.goToSell')}</Anchor>
    </ScreenFrame>
  );
}

/** The screen that a route leads to. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'sell':
      return <SellScreen />;
    case 'orders':
      return <OrdersScreen />;
    case 'customers':
      return <CustomersScreen />;
    case 'customer':
      return <CustomerScreen id={route.id} />;
    case 'products':
      return <ProductsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'receipt':
      return <ReceiptScreen saleId={route.saleId} recovered={route.recovered} />;
    case 'import':
      return <ImportScreen kind={route.kind} id={route.id} />;
    case 'not-found':
      return <NotFound />;
    default:
      return assertNever(route);
  }
}
