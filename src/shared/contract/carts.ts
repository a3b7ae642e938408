import * as z from 'zod';
import { actors } from '../actor.ts';
import { command, query } from './base.ts';
import { cartItem } from './cart-items.ts';
import { byId, changeOf, id, pageOf, paging, text, timestamp } from './fields.ts';
import { user } from './users.ts';

export const cartStatuses = ['open', 'parked'] as const;

const cartStatus = z.enum(cartStatuses, 'must be open or parked');

/** What is being rung up for a customer at a register. */
export const cart = z
  .object({
    id,
    user_id: id,
    register_id: id,
    name: z.string().nullable().describe('What a parked cart is found by'),
    status: cartStatus,
    opened_by: z
      .enum(actors)
      .describe('A window of the register takes over the carts of windows, never of programs'),
    default: z.boolean().describe('The cart of calls that name none'),
    total: z.number().describe('At the prices of the moment'),
    createdAt: timestamp,
    updatedAt: timestamp,
    user,
    items: z.array(cartItem).readonly(),
  })
  .readonly();

export type Cart = z.infer<typeof cart>;

export const carts = {
  create: command('POST', '/carts', 'Open a cart of its own beside the default one', 'NOT_FOUND')
    .input(z.strictObject({ user_id: id }))
    .output(cart),
  findAll: query('/carts', 'List carts, newest first')
    .input(z.strictObject({ status: cartStatus.optional(), user_id: id.optional(), ...paging }))
    .output(pageOf(cart)),
  findOne: query('/carts/{id}', 'Get a cart', 'NOT_FOUND').input(byId).output(cart),
  update: command(
    'PATCH',
    '/carts/{id}',
    'Park a cart under a name, resume or rename it, or change its customer',
    'NOT_FOUND',
  )
    .input(changeOf({ status: cartStatus.optional(), name: text.nullish(), user_id: id.optional() }))
    .output(cart),
};
