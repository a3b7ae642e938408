import { useState } from 'react';
import { api } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';

export interface TotalChange {
  /** Whether the person has acted on it: the next confirmation sells. */
  readonly noted: boolean;
  readonly was: number;
  readonly now: number;
}

interface AgreedTotal {
  /** How what is asked of the customer came to differ from what was asked first. */
  readonly change: TotalChange | undefined;
  /** Says whether the total shown may be sold at; if it moved, it is taken note of, and may be next time. */
  confirm(): boolean;
  /** Takes over what the host now asks for a cart, after it refused the total that was agreed. */
  renew(cartId: string): Promise<void>;
}

/**
 * The total that the person has seen. Nothing is sold at another one before it was shown.
 * @param total what is asked now, in decimal major units
 */
export function useAgreedTotal(total: number): AgreedTotal {
  const [agreed, setAgreed] = useState(total);
  const [noted, setNoted] = useState<TotalChange>();

  function note(now: number): void {
    if (now === agreed) return;
    setNoted({ was: agreed, now, noted: true });
    setAgreed(now);
  }

  return {
    change: total === agreed ? noted : { was: agreed, now: total, noted: false },
    confirm() {
      note(total);
      return total === agreed;
    },
    async renew(cartId) {
      const input = { id: cartId };
      // Where this fails, the cart on the screen fails as well, and says so.
      const fresh = await api.carts.findOne.call(input).catch(() => undefined);
      if (!fresh) return;
      queryClient.setQueryData(api.carts.findOne.queryKey({ input }), fresh);
      note(fresh.total);
    },
  };
}
