import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { CartPanel } from './cart-panel.tsx';
import { PaymentDialog } from './payment-dialog.tsx';
import { ProductFinder } from './product-finder.tsx';
import { useSellSession } from './sell-session.ts';
import { usePaymentWish } from './use-payment-wish.ts';
import { useRecoveredSale } from './use-recovered-sale.ts';
import { useSellKeys } from './use-sell-keys.ts';
import { useWindowCart } from './use-window-cart.ts';
import './sell-screen.css';

/** Ringing up: products on one side, the cart on the other. */
export function SellScreen() {
  const { t } = useTranslation();
  const { cart, error, retry } = useWindowCart();
  const payment = useSellSession((session) => session.payment);
  const [choosingCustomer, setChoosingCustomer] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const focusSearch = () => search.current?.focus();
  const pay = usePaymentWish(cart);
  useRecoveredSale(payment);
  const inDialog = payment !== undefined || choosingCustomer;
  useSellKeys({
    enabled: !inDialog,
    onSearch: focusSearch,
    onCustomer: () => setChoosingCustomer(true),
    onPay: pay,
  });
  useEffect(() => {
    // At the start and after every dialog: the next thing is to sell on.
    if (!inDialog) search.current?.focus();
  }, [inDialog]);

  return (
    <div className="sell-screen">
      <h1 className="visually-hidden">{t('shell.sell')}</h1>
      <ProductFinder inputRef={search} />
      {cart && (
        <CartPanel
          cart={cart}
          choosingCustomer={choosingCustomer}
          onChoosingCustomer={setChoosingCustomer}
          onPay={pay}
          onDone={focusSearch}
        />
      )}
      {!cart && !error && <Loader aria-label={t('shell.loading')} />}
      {!cart && <ErrorAlert error={error} onRetry={retry} />}
      {cart && payment && <PaymentDialog cart={cart} payment={payment} />}
    </div>
  );
}
