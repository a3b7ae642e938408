import { useState } from 'react';
import type { Cart } from '../../../shared/contract/carts.ts';
import { parseAmount, toMajor, ZERO } from '../../../shared/money.ts';
import type { Tender } from '../../../shared/settlement.ts';
import { ApiError } from '../../api/api-error.ts';
import { parseTypedAmount, typedFormOf } from '../../components/amount/typed-amount.ts';
import { useShop } from '../../components/shop/shop-context.tsx';
import type { Attempt } from './attempt.ts';
import type { Payment } from './sell-session.ts';
import { tender } from './tendered.ts';
import { useAgreedTotal } from './use-agreed-total.ts';
import { useCartIsChanging } from './use-cart-changes.ts';
import { useCheckout } from './use-checkout.ts';

/**
 * What is typed into the payment, and what follows from it.
 * @param sent fills the fields of a payment that was sent before the page was loaded
 */
function useTendered(total: number, sent: Attempt | undefined) {
  const { currency } = useShop();
  const [offered] = sent?.payments ?? [];
  const [way, setWay] = useState<Tender>(offered?.tender ?? 'cash');
  const [typed, setTyped] = useState(
    () => offered && typedFormOf(parseAmount(offered.amount, currency, 'payments'), currency),
  );
  const [reference, setReference] = useState(offered?.reference ?? '');
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
  const { sell, pending, error } = useCheckout();
  const changing = useCartIsChanging();
  const { sent } = payment;
  // While it is being sold, or may have been, the live cart may already be empty.
  const total = sent?.expected_total ?? cart.total;
  const agreed = useAgreedTotal(total);
  const tendered = useTendered(total, sent);
  const ready = sent !== undefined || (!changing && tendered.problem === undefined && tendered.missing === 0);

  async function complete(): Promise<void> {
    if (pending) return;
    if (sent) return void (await sell(sent));
    if (!ready || !agreed.confirm()) return;
    const failure = await sell({
      user_id: cart.user_id,
      cart_id: cart.id,
      sale_id: payment.saleId,
      expected_total: total,
      payments: tendered.payments.map((paid) => ({ ...paid, amount: toMajor(paid.amount, currency) })),
      deliver: settings.deliver_at_checkout,
    });
    if (failure instanceof ApiError && failure.reason === 'total_changed') await agreed.renew(cart.id);
  }

  return {
    tendered,
    change: agreed.change,
    ready,
    complete,
    pending,
    error,
    /** What was sent is not to be changed any more. */
    fixed: sent !== undefined,
    unanswered: sent !== undefined && !pending,
  };
}

export type PaymentForm = ReturnType<typeof usePaymentForm>;
