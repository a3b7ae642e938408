import { useMutation } from '@tanstack/react-query';
import { ApiError, type ApiErrorCode } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import type { Attempt } from './attempt.ts';
import { awaitAnswer, startOver, takeRefusal, useSellSession } from './sell-session.ts';

/** Answers that are given only when no sale with this id exists: the id is looked up before all else. */
const refusals: readonly ApiErrorCode[] = ['INVALID_INPUT', 'EMPTY_CART', 'NOT_FOUND', 'CONFLICT'];

/**
 * Whether a failure means that the attempt did not sell. When it was sent before and that was never
 * answered, a failure that says nothing of the sale itself leaves that open.
 */
function isRefusal(error: unknown, sentBefore: boolean): boolean {
  if (!(error instanceof ApiError)) return !sentBefore;
  if (error.code === 'CONNECTION_LOST') return false;
  return refusals.includes(error.code) || !sentBefore;
}

/** The sale is made: on to its receipt, and to an empty cart behind it. */
export function finishSale(saleId: string, options: { readonly recovered?: true } = {}): void {
  startOver();
  void queryClient.invalidateQueries({ queryKey: api.carts.key() });
  navigate({ screen: 'receipt', saleId, ...options });
}

/** Attempts that are under way; a second click or key must not send one again. */
const sending = new Set<string>();

/**
 * Sells a cart, once. An attempt without an answer may have sold: until there is one, only that very
 * attempt may be sent again, and it sells nothing if it already went through.
 */
export function useCheckout() {
  const checkout = useMutation(api.orders.checkout.mutationOptions());

  /** @returns what it failed with; a second call while one is under way does nothing */
  async function sell(attempt: Attempt): Promise<unknown> {
    if (sending.has(attempt.sale_id)) return undefined;
    sending.add(attempt.sale_id);
    const sentBefore = useSellSession.getState().payment?.sent !== undefined;
    awaitAnswer(attempt);
    try {
      await checkout.mutateAsync(attempt);
      finishSale(attempt.sale_id);
      return undefined;
    } catch (error) {
      if (isRefusal(error, sentBefore)) takeRefusal(attempt);
      return error;
    } finally {
      sending.delete(attempt.sale_id);
    }
  }

  return { sell, pending: checkout.isPending, error: checkout.error };
}
