import type { Sale, SaleDetails } from '../../shared/contract/sales.ts';
import { currencyOf } from '../../shared/currency.ts';
import { toMajor } from '../../shared/money.ts';
import type { PaymentRow, SaleRow } from '../database/entities/sale.ts';
import { type OrderWithRelations, toOrder } from '../orders/order-view.ts';
import { toIso } from '../time.ts';
import { type JoinedUser, toJoinedUser } from '../users/user-view.ts';

/** A sale with its user, and how much of it was cancelled since. */
export type SaleWithRelations = SaleRow & JoinedUser & { readonly cancelled: number };

export function toSale(row: SaleWithRelations): Sale {
  const currency = currencyOf(row.currency);
  const kept = row.paid - row.change;
  return {
    id: row.id,
    receipt_number: row.receipt_number,
    register_id: row.register_id,
    user_id: row.user_id,
    currency: row.currency,
    total: toMajor(row.total, currency),
    paid: toMajor(row.paid, currency),
    due: toMajor(Math.max(0, row.total - row.cancelled - kept), currency),
    change: toMajor(row.change, currency),
    createdAt: toIso(row.created_at),
    user: toJoinedUser(row),
  };
}

export function toSaleDetails(
  row: SaleWithRelations,
  orders: readonly OrderWithRelations[],
  payments: readonly PaymentRow[],
): SaleDetails {
  const currency = currencyOf(row.currency);
  return {
    ...toSale(row),
    orders: orders.map(toOrder),
    payments: payments.map((payment) => ({
      id: payment.id,
      tender: payment.tender,
      amount: toMajor(payment.amount, currency),
      reference: payment.reference,
      createdAt: toIso(payment.created_at),
    })),
  };
}
