import { EntitySchema } from 'typeorm';
import { MAX_QUANTITY } from '../../../shared/limits.ts';
import { type OrderStatus, orderStatuses } from '../../../shared/order-status.ts';
import { amountCheck, id, integer, integerCheck, oneOf, text } from './columns.ts';

export interface OrderRow {
  readonly id: string;
  readonly sale_id: string;
  /** Place on the receipt, from 1. */
  readonly position: number;
  readonly user_id: string;
  readonly product_id: string;
  readonly quantity: number;
  readonly status: OrderStatus;
  readonly product_name: string;
  readonly unit_price: number;
  readonly line_total: number;
  readonly currency: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly deleted_at: number | null;
}

const notDeleted = '"deleted_at" IS NULL';

export const orderEntity = new EntitySchema<OrderRow>({
  name: 'order',
  tableName: 'orders',
  columns: {
    id,
    sale_id: text,
    position: integer,
    user_id: text,
    product_id: text,
    quantity: integer,
    status: text,
    product_name: text,
    unit_price: integer,
    line_total: integer,
    currency: text,
    created_at: integer,
    updated_at: integer,
    deleted_at: { ...integer, nullable: true },
  },
  uniques: [{ name: 'orders_of_sale', columns: ['sale_id', 'position'] }],
  // One index for each combination of filters a list has, in the list's order. The user's have the deleted
  // ones too, since deleting a user looks through one for the foreign key; they lie apart from the others.
  indices: [
    { name: 'orders_newest', columns: ['created_at', 'id'], where: notDeleted },
    { name: 'orders_by_status', columns: ['status', 'created_at', 'id'], where: notDeleted },
    { name: 'orders_by_user', columns: ['user_id', 'deleted_at', 'created_at', 'id'] },
    { name: 'orders_by_user_status', columns: ['user_id', 'status', 'deleted_at', 'created_at', 'id'] },
    { name: 'orders_by_product', columns: ['product_id'] },
  ],
  checks: [
    { name: 'orders_quantity', expression: integerCheck('quantity', 1, MAX_QUANTITY) },
    { name: 'orders_status', expression: oneOf('status', orderStatuses) },
    { name: 'orders_unit_price', expression: amountCheck('unit_price') },
    {
      name: 'orders_line_total',
      expression: `${amountCheck('line_total')} AND "line_total" = "unit_price" * "quantity"`,
    },
    { name: 'orders_deleted', expression: `"deleted_at" IS NULL OR "status" = 'cancelled'` },
  ],
  foreignKeys: [
    { name: 'orders_sale', target: 'sale', columnNames: ['sale_id'], referencedColumnNames: ['id'] },
    { name: 'orders_user', target: 'user', columnNames: ['user_id'], referencedColumnNames: ['id'] },
    { name: 'orders_product', target: 'product', columnNames: ['product_id'], referencedColumnNames: ['id'] },
  ],
});
