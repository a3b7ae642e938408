import * as z from 'zod';
import { command, query } from './base.ts';
import { byId, id, quantity, timestamp } from './fields.ts';
import { product } from './products.ts';
import { user } from './users.ts';

/** A line of a cart. */
export const cartItem = z
  .object({
    id,
    cart_id: id,
    user_id: id,
    product_id: id,
    quantity,
    line_total: z.number().describe('At the price of the moment'),
    createdAt: timestamp,
    updatedAt: timestamp,
    user,
    product,
  })
  .readonly();

export type CartItem = z.infer<typeof cartItem>;

export const cartItems = {
  create: command(
    'POST',
    '/cart-items',
    'Put a product into a cart; the same product again raises its quantity',
    'NOT_FOUND',
    'CONFLICT',
  )
    .input(
      z
        .strictObject({
          user_id: id.optional().describe('Needed unless cart_id is given'),
          product_id: id,
          quantity,
          cart_id: id.optional().describe("The user's default cart when left out"),
        })
        .refine(({ user_id, cart_id }) => user_id !== undefined || cart_id !== undefined, {
          path: ['user_id'],
          message: 'must be given, or cart_id',
        }),
    )
    .output(cartItem),
  findAll: query('/cart-items', 'List the items of carts', 'NOT_FOUND')
    .input(
      z.strictObject({
        user_id: id
          .optional()
          .describe("The items of this user's default cart; without it, of every open cart"),
      }),
    )
    .output(z.array(cartItem).readonly()),
  update: command('PATCH', '/cart-items/{id}', 'Set the quantity of an item', 'NOT_FOUND', 'CONFLICT')
    .input(z.strictObject({ id, quantity }))
    .output(cartItem),
  remove: command('DELETE', '/cart-items/{id}', 'Take an item out of its cart', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(z.void()),
};
