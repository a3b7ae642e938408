import { EntitySchema } from 'typeorm';
import { type OrderStatus, orderStatuses } from '../../../shared/order-status.ts';
import { amountCheck, id, integer } from './columns.ts';

/** A user's figures, kept in the same unit of work as every change of an order. */
export interface UserStatisticsRow extends Readonly<Record<OrderStatus, number>> {
  readonly user_id: string;
  readonly total_orders: number;
  /** Sum of the orders that are not cancelled. */
  readonly total_spent: number;
}

export const userStatisticsEntity = new EntitySchema<UserStatisticsRow>({
  name: 'user_statistics',
  tableName: 'user_statistics',
  columns: {
    user_id: id,
    total_orders: integer,
    total_spent: integer,
    pending: integer,
    processing: integer,
    shipped: integer,
    delivered: integer,
    cancelled: integer,
  },
  checks: [
    { name: 'user_statistics_total_spent', expression: amountCheck('total_spent') },
    {
      name: 'user_statistics_counts',
      expression: [
        ...orderStatuses.map((status) => `"${status}" >= 0`),
        `"total_orders" = ${orderStatuses.map((status) => `"${status}"`).join(' + ')}`,
      ].join(' AND '),
    },
  ],
  foreignKeys: [
    { name: 'user_statistics_user', target: 'user', columnNames: ['user_id'], referencedColumnNames: ['id'] },
  ],
});
