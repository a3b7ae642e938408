import * as z from 'zod';
import { command, query } from './base.ts';
import { amount, barcode, byId, changeOf, id, pageOf, paging, text, timestamp } from './fields.ts';
import { exportOf, importOf } from './imports.ts';

export const product = z
  .object({
    id,
    name: z.string(),
    price: z.number(),
    description: z.string().nullable(),
    sku: z.string().nullable(),
    category: z.string().nullable(),
    barcode: z.string().nullable(),
    archived: z.boolean().describe('Off the shelf: it can no longer be put into a cart'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .readonly();

export type Product = z.infer<typeof product>;

const details = {
  description: text.nullish(),
  sku: text.nullish(),
  category: text.nullish(),
  barcode: barcode.nullish(),
};

export const products = {
  create: command('POST', '/products', 'Create a product', 'CONFLICT')
    .input(z.strictObject({ name: text, price: amount, ...details }))
    .output(product),
  findAll: query('/products', 'List products, newest first; found ones best first')
    .input(
      z.strictObject({
        search: text.optional().describe('A barcode or SKU, exactly, or parts of a name in any order'),
        archived: z
          .enum(['false', 'true', 'all'], 'must be false, true or all')
          .default('false')
          .describe('Products on the shelf, archived ones, or both'),
        ...paging,
      }),
    )
    .output(pageOf(product)),
  import: importOf('products'),
  export: exportOf('products'),
  findOne: query('/products/{id}', 'Get a product', 'NOT_FOUND').input(byId).output(product),
  update: command('PATCH', '/products/{id}', 'Change or archive a product', 'NOT_FOUND', 'CONFLICT')
    .input(
      changeOf({
        name: text.optional(),
        price: amount.optional(),
        ...details,
        archived: z.boolean('must be true or false').optional(),
      }),
    )
    .output(product),
  remove: command('DELETE', '/products/{id}', 'Delete a product that was never sold', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(z.void()),
};
