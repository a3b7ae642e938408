import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Cart } from '../../../shared/contract/carts.ts';
import { hasCode } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { claimCart, letGo } from './cart-claim.ts';

const CLAIM = ['window-cart'];

interface WindowCart {
  /** Undefined until it is there. */
  readonly cart: Cart | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** This window's cart, as it is now. When it is gone or was parked, the window takes another. */
export function useWindowCart(): WindowCart {
  const claim = useQuery({ queryKey: CLAIM, queryFn: claimCart });
  const input = claim.data === undefined ? skipToken : { id: claim.data };
  const query = useQuery(api.carts.findOne.queryOptions({ input }));
  const gone = hasCode(query.error, 'NOT_FOUND') || query.data?.status === 'parked';

  useEffect(() => {
    if (!gone) return;
    letGo();
    void queryClient.invalidateQueries({ queryKey: CLAIM });
  }, [gone]);

  return {
    cart: gone ? undefined : query.data,
    error: claim.error ?? (query.data || gone ? undefined : query.error),
    retry: () => void queryClient.invalidateQueries(),
  };
}
