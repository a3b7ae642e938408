import { useState } from 'react';
import type { Cart } from '../../../shared/contract/carts.ts';
import { parseAmount, toMajor, ZERO } from '../../../shared/money.ts';
import { ApiError } from '../../api/api-error.ts';
import { parseTypedAmount, typedFormOf } from '../../components/amount/typed-amount.ts';
import { useShop } from '../../components/shop/shop-context.tsx';
import type { Payment } from './sell-session.ts';
import { tender, type WayToPay } from './tendered.ts';
import { useAgreedTotal } from './use-agreed-total.ts';
import { useCheckout } from './use-checkout.ts';

/** What is typed into the payment, and what follows from it. */
function useTendered(total: number) {
  const { currency } = useShop();
  const [way, setWay] = useState<WayToPay>('cash');
  const [typed, setTyped] = useState<string>();
  const [reference, setReference] = useState('');
  const due = parseAmount(total, currency, 'total');
  const received = typed ?? typedFormOf(due, currency);
  const parsed = parseTypedAmount(received, currency);
  const problem = way === 'cash' && due > 0 && !parsed.ok ? parsed.problem : undefined;
  return {
    way,
    setWay,
    due,
    /** Exact until something else is typed. */
    received,
    setReceived: setTyped,
    reference,
    setReference,
    problem,
    ...tender({ way, due, received: parsed.ok ? parsed.amount : ZERO, reference }),
  };
}

interface PaymentFormInput {
  readonly cart: Cart;
  readonly payment: Payment;
}

/** Taking a payment: what is due, what is given, and the sale that comes of it. */
export function usePaymentForm({ cart, payment }: PaymentFormInput) {
  const { settings, currency } = useShop();
  const { sell, unanswered, pending, error } = useCheckout();
  const [cartSent, setCartSent] = useState<Cart>();
  // While it is being sold, or may have been, the live cart may already be empty.
  const frozen = pending || unanswered ? cartSent : undefined;
  const agreed = useAgreedTotal(frozen ?? cart);
  const tendered = useTendered(agreed.total);
  const ready = tendered.problem === undefined && tendered.missing === 0;

  async function complete(): Promise<void> {
    if (pending) return;
    if (unanswered) return void (await sell(unanswered));
    if (!ready || !agreed.confirm()) return;
    setCartSent(cart);
    const failure = await sell({
      user_id: cart.user_id,
      cart_id: cart.id,
      sale_id: payment.saleId,
      expected_total: agreed.total,
      payments: tendered.payments.map((paid) => ({ ...paid, amount: toMajor(paid.amount, currency) })),
      deliver: settings.deliver_at_checkout,
    });
    if (failure instanceof ApiError && failure.reason === 'total_changed') await agreed.renew();
  }

  return {
    tendered,
    change: agreed.change,
    ready,
    complete,
    pending,
    error,
    unanswered: unanswered !== undefined,
  };
}

export type PaymentForm = ReturnType<typeof usePaymentForm>;
