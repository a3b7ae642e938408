import { randomUUID } from 'node:crypto';
import type { CartItem } from '../../src/shared/contract/cart-items.ts';
import type { Cart } from '../../src/shared/contract/carts.ts';
import type { Order } from '../../src/shared/contract/orders.ts';
import type { Product } from '../../src/shared/contract/products.ts';
import type { User } from '../../src/shared/contract/users.ts';
import type { HttpShop } from './http-shop.ts';

/* Rows of a shop, made the way an integration makes them. */

export function makeCustomer(shop: HttpShop): Promise<User> {
  return shop.done('POST', '/users', { email: `${randomUUID()}@example.com`, name: 'Ada' });
}

export function makeProduct(shop: HttpShop, details: object = {}): Promise<Product> {
  return shop.done('POST', '/products', { name: 'Tea', price: 2.5, ...details });
}

export async function makeItem(shop: HttpShop, details: object = {}): Promise<CartItem> {
  const [user, product] = [await makeCustomer(shop), await makeProduct(shop)];
  return shop.done('POST', '/cart-items', {
    user_id: user.id,
    product_id: product.id,
    quantity: 2,
    ...details,
  });
}

/** An item of a cart that was put aside. */
export async function makeParkedItem(shop: HttpShop): Promise<CartItem> {
  const user = await makeCustomer(shop);
  const cart = await shop.done<Cart>('POST', '/carts', { user_id: user.id });
  const item = await makeItem(shop, { user_id: user.id, cart_id: cart.id });
  await shop.done('PATCH', `/carts/${cart.id}`, { status: 'parked', name: 'table 4' });
  return item;
}

export async function makeOrder(shop: HttpShop): Promise<Order> {
  const [user, product] = [await makeCustomer(shop), await makeProduct(shop)];
  return shop.done('POST', '/orders', { user_id: user.id, product_id: product.id, quantity: 3 });
}

export async function makeCancelledOrder(shop: HttpShop): Promise<Order> {
  const { id } = await makeOrder(shop);
  return shop.done('PATCH', `/orders/${id}/cancel`);
}

/** An id that nothing has. */
export const UNKNOWN_ID = '01900000-0000-7000-8000-00000000dead';
