import { useEffect, useState } from 'react';
import type { Cart } from '../../../shared/contract/carts.ts';
import { type Missed, useAdditions } from './additions.ts';
import { beginPayment, useSellSession } from './sell-session.ts';
import { useCartIsChanging } from './use-cart-changes.ts';

/** Leaving a field is what takes over its quantity. The focus stays, for when the payment is over. */
function takeOverTyped(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  activeElement.blur();
  activeElement.focus();
}

/**
 * Begins a payment as soon as the cart on the screen is the one that is stored: a quantity that is
 * still being typed is taken over first, and products that are on their way are waited for. If one of
 * them is not accepted, there is no payment yet.
 */
export function usePaymentWish(cart: Cart | undefined): () => void {
  /** What was missed when it was wished. */
  const [wished, setWished] = useState<readonly Missed[]>();
  const missed = useAdditions((additions) => additions.missed);
  const changing = useCartIsChanging();
  const typed = useSellSession(({ quantities }) => quantities);
  const sellable =
    cart !== undefined && cart.items.length > 0 && !cart.items.some(({ id }) => typed[id] !== undefined);

  useEffect(() => {
    if (!wished || changing) return;
    setWished(undefined);
    if (sellable && missed.every((each) => wished.includes(each))) beginPayment();
  }, [wished, changing, sellable, missed]);

  return () => {
    takeOverTyped();
    setWished(missed);
  };
}
