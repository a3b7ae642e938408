import * as z from 'zod';
import { orderStatuses } from '../order-status.ts';
import { tenders } from '../settlement.ts';
import { command, query } from './base.ts';
import {
  amount,
  byId,
  id,
  orderStatus,
  pageOf,
  paging,
  period,
  quantity,
  text,
  timestamp,
} from './fields.ts';
import { product } from './products.ts';
import { user } from './users.ts';

/** One product × quantity for one user. Name, price and total are as sold, whatever the product says today. */
export const order = z
  .object({
    id,
    sale_id: id,
    receipt_number: z.int(),
    user_id: id,
    product_id: id,
    quantity,
    status: orderStatus,
    product_name: z.string(),
    unit_price: z.number(),
    line_total: z.number(),
    currency: z.string(),
    createdAt: timestamp,
    updatedAt: timestamp,
    user,
    product,
  })
  .readonly();

export type Order = z.infer<typeof order>;

const payment = z.strictObject({
  tender: z.enum(tenders, `must be one of ${tenders.join(', ')}`),
  amount: amount.gt(0, 'must be more than 0'),
  reference: text.optional().describe('For a card: what the terminal printed'),
});

const stateOfOrder = z.object({ status: orderStatus }).nullable();

/** A change of an order, as the journal has it. */
export const orderHistoryEntry = z
  .object({
    createdAt: timestamp,
    action: z.string(),
    actor: z.string().describe('The kind of actor: screen, api or system'),
    staff_id: id.nullable(),
    register_id: id.nullable(),
    before: stateOfOrder,
    after: stateOfOrder,
  })
  .readonly();

export type OrderHistoryEntry = z.infer<typeof orderHistoryEntry>;

export const userOrderStats = z
  .object({
    totalOrders: z.int(),
    totalSpent: z.number().describe('Sum of the orders that are not cancelled'),
    statusCounts: z
      .partialRecord(z.enum(orderStatuses), z.int())
      .describe('A key for each status that occurs; sums to totalOrders'),
  })
  .readonly();

export type UserOrderStats = z.infer<typeof userOrderStats>;

const filters = { status: orderStatus.optional(), ...period, ...paging };

export const orders = {
  create: command(
    'POST',
    '/orders',
    'Order one product directly: a sale of one order',
    'NOT_FOUND',
    'CONFLICT',
  )
    .input(z.strictObject({ user_id: id, product_id: id, quantity }))
    .output(order),
  checkout: command(
    'POST',
    '/orders/checkout',
    'Sell a cart: one order per item, all or nothing, exactly once',
    'EMPTY_CART',
    'NOT_FOUND',
    'CONFLICT',
  )
    .input(
      z.strictObject({
        user_id: id,
        cart_id: id.optional().describe("The user's default cart when left out"),
        sale_id: id
          .optional()
          .describe('Becomes the id of the sale. Sent again, it answers what was stored and sells nothing.'),
        expected_total: amount.optional().describe('What the screen showed; refused when prices moved since'),
        payments: z.array(payment, 'must be a list').max(100, 'must have at most 100 entries').optional(),
        deliver: z
          .boolean('must be true or false')
          .optional()
          .describe('Hand the goods over at once: every order is walked to delivered'),
      }),
    )
    .output(z.array(order).readonly()),
  findAll: query('/orders', 'List orders, newest first')
    .input(z.strictObject({ user_id: id.optional(), ...filters }))
    .output(pageOf(order)),
  findByUserId: query('/orders/user/{userId}', "List a user's orders, newest first", 'NOT_FOUND')
    .input(z.strictObject({ userId: id, ...filters }))
    .output(pageOf(order)),
  getUserOrderStats: query('/orders/user/{userId}/stats', "Get a user's statistics", 'NOT_FOUND')
    .input(z.strictObject({ userId: id }))
    .output(userOrderStats),
  findOne: query('/orders/{id}', 'Get an order', 'NOT_FOUND').input(byId).output(order),
  history: query('/orders/{id}/history', "List an order's changes, oldest first", 'NOT_FOUND')
    .input(byId)
    .output(z.array(orderHistoryEntry).readonly()),
  update: command('PATCH', '/orders/{id}', 'Move an order to another status', 'NOT_FOUND', 'CONFLICT')
    .input(z.strictObject({ id, status: orderStatus }))
    .output(order),
  cancel: command('PATCH', '/orders/{id}/cancel', 'Cancel an order', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(order),
  remove: command('DELETE', '/orders/{id}', 'Delete a cancelled order', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(z.void()),
};
