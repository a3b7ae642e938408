import { EntitySchema } from 'typeorm';
import type { Tender } from '../../../shared/settlement.ts';
import { amountCheck, id, integer, integerCheck, optionalText, text } from './columns.ts';

export interface SaleRow {
  readonly id: string;
  /** Counts per register, from 1, without a gap. */
  readonly receipt_number: number;
  readonly register_id: string;
  readonly user_id: string;
  readonly staff_id: string | null;
  /** The shop's day, as YYYY-MM-DD; set once days are closed. */
  readonly business_date: string | null;
  readonly currency: string;
  readonly total: number;
  /** All that was handed over, change included. */
  readonly paid: number;
  readonly change: number;
  readonly created_at: number;
}

export const saleEntity = new EntitySchema<SaleRow>({
  name: 'sale',
  tableName: 'sales',
  columns: {
    id,
    receipt_number: integer,
    register_id: text,
    user_id: text,
    staff_id: optionalText,
    business_date: optionalText,
    currency: text,
    total: integer,
    paid: integer,
    change: integer,
    created_at: integer,
  },
  uniques: [{ name: 'sales_receipt', columns: ['register_id', 'receipt_number'] }],
  indices: [
    { name: 'sales_newest', columns: ['created_at', 'id'] },
    { name: 'sales_by_user', columns: ['user_id', 'created_at', 'id'] },
  ],
  checks: [
    { name: 'sales_receipt_number', expression: integerCheck('receipt_number', 1) },
    { name: 'sales_total', expression: amountCheck('total') },
    { name: 'sales_paid', expression: amountCheck('paid') },
    { name: 'sales_change', expression: `${amountCheck('change')} AND "change" <= "paid"` },
  ],
  foreignKeys: [
    {
      name: 'sales_register',
      target: 'register',
      columnNames: ['register_id'],
      referencedColumnNames: ['id'],
    },
    { name: 'sales_user', target: 'user', columnNames: ['user_id'], referencedColumnNames: ['id'] },
  ],
});

export interface PaymentRow {
  readonly id: string;
  readonly sale_id: string;
  /** Place on the receipt, from 1. */
  readonly position: number;
  readonly tender: Tender;
  readonly amount: number;
  readonly reference: string | null;
  readonly created_at: number;
}

export const paymentEntity = new EntitySchema<PaymentRow>({
  name: 'payment',
  tableName: 'payments',
  columns: {
    id,
    sale_id: text,
    position: integer,
    tender: text,
    amount: integer,
    reference: optionalText,
    created_at: integer,
  },
  uniques: [{ name: 'payments_of_sale', columns: ['sale_id', 'position'] }],
  checks: [
    // Which tenders there are is the contract's to say: a new one must not need a new table.
    { name: 'payments_tender', expression: `"tender" <> ''` },
    { name: 'payments_amount', expression: `${amountCheck('amount')} AND "amount" > 0` },
  ],
  foreignKeys: [
    { name: 'payments_sale', target: 'sale', columnNames: ['sale_id'], referencedColumnNames: ['id'] },
  ],
});
