import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '../../api/client.ts';
import type { Payment } from './sell-session.ts';
import { finishSale } from './use-checkout.ts';

/**
 * Asks what became of a sale that had no answer when this screen was opened. If it went through, its
 * receipt is shown; if not, or not yet, the payment stands as it was, to be sent again under the same id.
 */
export function useRecoveredSale(payment: Payment | undefined): void {
  const [saleId] = useState(payment?.sent?.sale_id);
  const open = saleId !== undefined && payment?.sent?.sale_id === saleId;
  const { data } = useQuery(api.sales.findOne.queryOptions({ input: open ? { id: saleId } : skipToken }));
  const found = open && data !== undefined;
  useEffect(() => {
    if (found) finishSale(saleId, { recovered: true });
  }, [found, saleId]);
}
