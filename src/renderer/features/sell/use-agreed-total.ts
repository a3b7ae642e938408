import { useState } from 'react';
import type { Cart } from '../../../shared/contract/carts.ts';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

export interface TotalChange {
  /** Whether the person has acted on it: the next confirmation sells. */
  readonly noted: boolean;
  readonly was: number;
  readonly now: number;
}

interface AgreedTotal {
  /** What is asked of the customer, in decimal major units. */
  readonly total: number;
  /** How it came to differ from what was asked first. */
  readonly change: TotalChange | undefined;
  /** Says whether the total shown may be sold at; if it moved, it is taken note of, and may be next time. */
  confirm(): boolean;
  /** Takes over what the host now asks, after it refused the total that was agreed. */
  renew(): Promise<void>;
}

/** The total that the person has seen. Nothing is sold at another one before it was shown. */
export function useAgreedTotal(cart: Cart): AgreedTotal {
  const [agreed, setAgreed] = useState(cart.total);
  const [noted, setNoted] = useState<TotalChange>();

  function note(now: number): void {
    if (now === agreed) return;
    setNoted({ was: agreed, now, noted: true });
    setAgreed(now);
  }

  return {
    total: cart.total,
    change: cart.total === agreed ? noted : { was: agreed, now: cart.total, noted: false },
    confirm() {
      note(cart.total);
      return cart.total === agreed;
    },
    async renew() {
      const input = { id: cart.id };
      // Where this fails, the cart on the screen fails as well, and says so.
      const fresh = await api.carts.findOne.call(input).catch(() => undefined);
      if (!fresh) return;
      queryClient.setQueryData(api.carts.findOne.queryKey({ input }), fresh);
      note(fresh.total);
    },
  };
}
