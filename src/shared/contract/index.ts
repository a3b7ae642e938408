import { cartItems } from './cart-items.ts';
import { carts } from './carts.ts';
import { importsContract } from './imports.ts';
import { orders } from './orders.ts';
import { products } from './products.ts';
import { sales } from './sales.ts';
import { sampleContract } from './sample.ts';
import { settingsContract } from './settings.ts';
import { system } from './system.ts';
import { users } from './users.ts';

/**
 * Every operation there is: its input, output, errors, REST method and path. From here come the
 * typed client, the dispatcher of both hosts, the REST routes and the OpenAPI document.
 */
export const contract = {
  users,
  products,
  cartItems,
  carts,
  orders,
  sales,
  imports: importsContract,
  settings: settingsContract,
  sample: sampleContract,
  system,
};

/** What an event can be about: the contract's sections whose contents change. */
export type Resource = Exclude<keyof typeof contract, 'system'>;
