import type { Currency } from '../../shared/currency.ts';
import { type MinorUnits, minor, multiply, sum } from '../../shared/money.ts';
import { settle, type Tender } from '../../shared/settlement.ts';
import type { OrderRow } from '../database/entities/order.ts';
import type { ProductRow } from '../database/entities/product.ts';
import { insertOrder } from '../orders/orders-repository.ts';
import { nextReceiptNumber } from '../registers.ts';
import { countNewOrders } from '../statistics/user-statistics.ts';
import type { Unit } from '../unit.ts';
import { insertPayment, insertSale } from './sales-repository.ts';

/** A line as it will be sold. */
export interface SaleLine {
  readonly product: Pick<ProductRow, 'id' | 'name' | 'price'>;
  readonly quantity: number;
}

export interface TakenPayment {
  readonly tender: Tender;
  readonly amount: MinorUnits;
  readonly reference: string | null;
}

interface NewSale {
  /** Made here when left out. */
  readonly id?: string | undefined;
  readonly userId: string;
  readonly registerId: string;
  readonly currency: Currency;
  readonly lines: readonly SaleLine[];
  readonly payments: readonly TakenPayment[];
}

export function totalOf(lines: readonly SaleLine[]): MinorUnits {
  return sum(lines.map(({ product, quantity }) => multiply(minor(product.price), quantity)));
}

/**
 * Records a sale: its receipt number, one pending order per line, its payments, the customer's
 * statistics and the journal.
 * @returns the sale's id
 * @throws DomainError `INVALID_INPUT` when a card is charged too much or an amount is past its limit
 */
export async function recordSale(unit: Unit, sale: NewSale): Promise<string> {
  const { sql, now } = unit;
  const { userId: user_id, registerId: register_id, currency, payments } = sale;
  const id = sale.id ?? unit.createId();
  const total = totalOf(sale.lines);
  const { paid, change } = settle(total, payments);
  const receipt_number = await nextReceiptNumber(sql, register_id);
  const fields = { receipt_number, register_id, user_id, currency: currency.code, total, paid, change };
  await insertSale(sql, { id, ...fields, staff_id: null, business_date: null, created_at: now });
  await unit.journal.record({
    action: 'sale.created',
    subject_id: id,
    register_id,
    before: null,
    after: { ...fields, payments },
  });
  for (const [index, line] of sale.lines.entries()) {
    await recordOrder(
      unit,
      toOrderRow(line, { id: unit.createId(), sale_id: id, position: index + 1, user_id, currency, now }),
      register_id,
    );
  }
  for (const [index, payment] of payments.entries()) {
    await insertPayment(sql, {
      id: unit.createId(),
      ...payment,
      sale_id: id,
      position: index + 1,
      created_at: now,
    });
  }
  await countNewOrders(sql, user_id, sale.lines.length, total);
  unit.changed('orders', 'sales');
  return id;
}

interface Place {
  readonly id: string;
  readonly sale_id: string;
  readonly position: number;
  readonly user_id: string;
  readonly currency: Currency;
  readonly now: number;
}

/** Name and price are fixed here: later edits of the product change nothing in the books. */
function toOrderRow({ product, quantity }: SaleLine, { currency, now, ...place }: Place): OrderRow {
  return {
    ...place,
    product_id: product.id,
    quantity,
    status: 'pending',
    product_name: product.name,
    unit_price: product.price,
    line_total: multiply(minor(product.price), quantity),
    currency: currency.code,
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
}

async function recordOrder(unit: Unit, order: OrderRow, register_id: string): Promise<void> {
  await insertOrder(unit.sql, order);
  const { status, sale_id, user_id, product_id, quantity, product_name, unit_price, line_total, currency } =
    order;
  await unit.journal.record({
    action: 'order.created',
    subject_id: order.id,
    register_id,
    before: null,
    after: { status, sale_id, user_id, product_id, quantity, product_name, unit_price, line_total, currency },
  });
}
