import { Button, Kbd } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cart } from '../../../shared/contract/carts.ts';
import { BigAmount } from '../../components/big-amount.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { CartCustomer } from './cart-customer.tsx';
import { CartLine } from './cart-line.tsx';
import './cart-panel.css';

interface CartPanelProps {
  readonly cart: Cart;
  readonly choosingCustomer: boolean;
  readonly onChoosingCustomer: (choosing: boolean) => void;
  readonly onPay: () => void;
  /** Something in the cart was dealt with: back to selling. */
  readonly onDone: () => void;
}

/** Keeps the line that was added last in view. */
function useEndInView(lines: number) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(lines);
  useEffect(() => {
    if (lines > before.current) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    before.current = lines;
  }, [lines]);
  return list;
}

function Lines({ cart, onDone }: Pick<CartPanelProps, 'cart' | 'onDone'>) {
  const { t } = useTranslation();
  const list = useEndInView(cart.items.length);
  if (cart.items.length === 0) {
    return (
      <div className="cart-panel__empty">
        <p>{t('sell.cartEmpty')}</p>
        <p className="dimmed">{t('sell.cartEmptyHint')}</p>
      </div>
    );
  }
  return (
    <ul ref={list} className="cart-panel__lines" aria-label={t('sell.cart')}>
      {cart.items.map((item) => (
        <CartLine key={item.id} item={item} onDone={onDone} />
      ))}
    </ul>
  );
}

function Total({ cart }: Pick<CartPanelProps, 'cart'>) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  return (
    <p className="cart-panel__total" role="status" aria-label={t('sell.total')}>
      <span>
        {t('sell.total')} <span className="dimmed">{t('sell.lines', { count: cart.items.length })}</span>
      </span>
      <BigAmount text={formatAmount(cart.total)} />
    </p>
  );
}

/** What is being rung up, for whom, and what it comes to. */
export function CartPanel({ cart, choosingCustomer, onChoosingCustomer, onPay, onDone }: CartPanelProps) {
  const { t } = useTranslation();
  return (
    <section className="cart-panel" aria-label={t('sell.cart')}>
      <CartCustomer cart={cart} choosing={choosingCustomer} onChoosing={onChoosingCustomer} />
      <Lines cart={cart} onDone={onDone} />
      <Total cart={cart} />
      <Button
        size="xl"
        fullWidth
        disabled={cart.items.length === 0}
        rightSection={<Kbd>F9</Kbd>}
        onClick={onPay}
      >
        {t('sell.takePayment')}
      </Button>
    </section>
  );
}
