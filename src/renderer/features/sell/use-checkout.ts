import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';
import { ApiError, type ApiErrorCode } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { startOver } from './sell-session.ts';
import { useChangeCustomer } from './use-cart-changes.ts';

/** A checkout as it is sent. */
export interface Attempt {
  readonly user_id: string;
  readonly cart_id: string;
  readonly sale_id: string;
  readonly expected_total: number;
  readonly payments: { tender: 'cash' | 'card'; amount: number; reference?: string }[];
  readonly deliver: boolean;
}

/** Answers that are given only when no sale with this id exists: the id is looked up before all else. */
const refusals: readonly ApiErrorCode[] = ['INVALID_INPUT', 'EMPTY_CART', 'NOT_FOUND', 'CONFLICT'];

/** What is known of an attempt after it failed: still unanswered, or surely not sold. */
function unansweredAfter(error: unknown, attempt: Attempt, before: Attempt | undefined): Attempt | undefined {
  if (!(error instanceof ApiError)) return before;
  if (error.code === 'CONNECTION_LOST') return attempt;
  return refusals.includes(error.code) ? undefined : before;
}

/**
 * Sells a cart, once. An attempt without an answer may have sold: until there is one, only that very
 * attempt may be sent again, and it sells nothing if it already went through.
 */
export function useCheckout() {
  const [unanswered, setUnanswered] = useState<Attempt>();
  const sending = useRef(false);
  const checkout = useMutation(api.orders.checkout.mutationOptions());
  const changeCustomer = useChangeCustomer();

  function finish(attempt: Attempt): void {
    const { cart_id: id, user_id } = attempt;
    if (user_id !== WALK_IN_USER_ID) changeCustomer.mutate({ id, user_id: WALK_IN_USER_ID });
    startOver();
    navigate({ screen: 'receipt', saleId: attempt.sale_id });
  }

  /** @returns what it failed with; a second call while one is under way does nothing */
  async function sell(attempt: Attempt): Promise<unknown> {
    if (sending.current) return undefined;
    sending.current = true;
    try {
      await checkout.mutateAsync(attempt);
      finish(attempt);
      return undefined;
    } catch (error) {
      setUnanswered((before) => unansweredAfter(error, attempt, before));
      return error;
    } finally {
      sending.current = false;
    }
  }

  return { sell, unanswered, pending: checkout.isPending, error: checkout.error };
}
