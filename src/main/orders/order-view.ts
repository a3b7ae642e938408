import type { Order, OrderHistoryEntry } from '../../shared/contract/orders.ts';
import { currencyOf } from '../../shared/currency.ts';
import { toMajor } from '../../shared/money.ts';
import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { OrderRow } from '../database/entities/order.ts';
import { type JoinedProduct, toJoinedProduct } from '../products/product-view.ts';
import { toIso } from '../time.ts';
import { type JoinedUser, toJoinedUser } from '../users/user-view.ts';

export type OrderWithRelations = OrderRow & JoinedUser & JoinedProduct & { readonly receipt_number: number };

export function toOrder(row: OrderWithRelations): Order {
  const currency = currencyOf(row.currency);
  return {
    id: row.id,
    sale_id: row.sale_id,
    receipt_number: row.receipt_number,
    user_id: row.user_id,
    product_id: row.product_id,
    quantity: row.quantity,
    status: row.status,
    product_name: row.product_name,
    unit_price: toMajor(row.unit_price, currency),
    line_total: toMajor(row.line_total, currency),
    currency: row.currency,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    user: toJoinedUser(row),
    // Once something was sold the shop's currency stays: it is the order's.
    product: toJoinedProduct(row, currency),
  };
}

export function toHistoryEntry(entry: JournalRow): OrderHistoryEntry {
  return {
    createdAt: toIso(entry.recorded_at),
    action: entry.action,
    actor: entry.actor,
    staff_id: entry.staff_id,
    register_id: entry.register_id,
    before: statusIn(entry.state_before),
    after: statusIn(entry.state_after),
  };
}

function statusIn(state: string | null): OrderHistoryEntry['before'] {
  return state === null ? null : { status: JSON.parse(state).status };
}
