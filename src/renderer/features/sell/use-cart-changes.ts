import { type QueryClient, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { useAdditions } from './additions.ts';

/** Changes of the cart are sent one after the other, in the order they were made. */
const inTurn = { id: 'cart' };

/** A change is done when the cart on the screen shows it. */
function showCart(queryClient: QueryClient) {
  return () => queryClient.invalidateQueries({ queryKey: api.carts.key() });
}

export function useAddItem() {
  const onSuccess = showCart(useQueryClient());
  return useMutation(api.cartItems.create.mutationOptions({ scope: inTurn, onSuccess }));
}

export function useSetQuantity() {
  const onSuccess = showCart(useQueryClient());
  return useMutation(api.cartItems.update.mutationOptions({ scope: inTurn, onSuccess }));
}

export function useRemoveItem() {
  const onSuccess = showCart(useQueryClient());
  return useMutation(api.cartItems.remove.mutationOptions({ scope: inTurn, onSuccess }));
}

export function useChangeCustomer() {
  const onSuccess = showCart(useQueryClient());
  return useMutation(api.carts.update.mutationOptions({ scope: inTurn, onSuccess }));
}

/** Whether a change of the cart is still on its way, so that its total is about to move. */
export function useCartIsChanging(): boolean {
  const items = useIsMutating({ mutationKey: api.cartItems.key() });
  const carts = useIsMutating({ mutationKey: api.carts.key() });
  const additions = useAdditions(({ pending }) => pending);
  return additions + items + carts > 0;
}
