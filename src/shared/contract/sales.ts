import * as z from 'zod';
import { tenders } from '../settlement.ts';
import { command, query } from './base.ts';
import { byId, id, pageOf, paging, period, timestamp } from './fields.ts';
import { order } from './orders.ts';
import { user } from './users.ts';

const saleFields = z.object({
  id,
  receipt_number: z.int().describe('Counts per register: 1, 2, 3, … without a gap'),
  register_id: id,
  user_id: id,
  currency: z.string(),
  total: z.number().describe('As sold'),
  paid: z.number().describe('All that was handed over, change included'),
  due: z.number().describe('Still open'),
  change: z.number().describe('Cash handed back'),
  createdAt: timestamp,
  user,
});

/** One checkout: what a receipt shows. */
export const sale = saleFields.readonly();

export type Sale = z.infer<typeof sale>;

const salePayment = z
  .object({
    id,
    tender: z.enum(tenders),
    amount: z.number(),
    reference: z.string().nullable(),
    createdAt: timestamp,
  })
  .readonly();

export const saleDetails = saleFields
  .extend({
    orders: z.array(order).readonly().describe('In the order of the receipt'),
    payments: z.array(salePayment).readonly(),
  })
  .readonly();

export type SaleDetails = z.infer<typeof saleDetails>;

export const sales = {
  findAll: query('/sales', 'List sales, newest first')
    .input(z.strictObject({ user_id: id.optional(), ...period, ...paging }))
    .output(pageOf(sale)),
  findOne: query('/sales/{id}', 'Get a sale with its orders and payments', 'NOT_FOUND')
    .input(byId)
    .output(saleDetails),
  deliver: command(
    'POST',
    '/sales/{id}/deliver',
    'Hand the goods of a sale over: its orders are walked to delivered',
    'NOT_FOUND',
    'CONFLICT',
  )
    .route({ successStatus: 200 })
    .input(byId)
    .output(saleDetails),
};
