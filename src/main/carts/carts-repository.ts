import { conflict, invalidInput, notFound } from '../../shared/errors.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import type { CartItemRow, CartRow } from '../database/entities/cart.ts';
import type { Sql } from '../database/sql.ts';
import { type JoinedProduct, joinedProduct } from '../products/product-view.ts';
import { defaultRegisterId } from '../registers.ts';
import type { Unit } from '../unit.ts';
import { type JoinedUser, joinedUser } from '../users/user-view.ts';

export type CartWithUser = CartRow & JoinedUser;
export type ItemWithRelations = CartItemRow & JoinedUser & JoinedProduct;

/** Items with their user and product; the lines of a cart stand in the order they came. */
export const selectItems = `SELECT i.*, ${joinedUser}, ${joinedProduct} FROM cart_items i
  JOIN users u ON u.id = i.user_id JOIN products p ON p.id = i.product_id`;

export const selectCarts = `SELECT c.*, ${joinedUser} FROM carts c JOIN users u ON u.id = c.user_id`;

const SELECT_ITEMS_OF_CART = `${selectItems} WHERE i.cart_id = ? ORDER BY i.created_at, i.id`;

export function itemsOfCart(sql: Sql, cartId: string): Promise<ItemWithRelations[]> {
  return sql.all(SELECT_ITEMS_OF_CART, cartId);
}

/** @throws DomainError `NOT_FOUND`; `field` names the input the id came from */
export async function getCart(sql: Sql, id: string, field?: string): Promise<CartWithUser> {
  const cart = await sql.get<CartWithUser>(`${selectCarts} WHERE c.id = ?`, id);
  if (!cart) throw notFound('cart', id, field);
  return cart;
}

/** @throws DomainError `NOT_FOUND` */
export async function getItem(sql: Sql, id: string): Promise<ItemWithRelations> {
  const item = await sql.get<ItemWithRelations>(`${selectItems} WHERE i.id = ?`, id);
  if (!item) throw notFound('cart item', id);
  return item;
}

export function findDefaultCart(sql: Sql, userId: string): Promise<CartRow | undefined> {
  return sql.get('SELECT * FROM carts WHERE user_id = ? AND is_default = 1', userId);
}

/**
 * The open cart with this id.
 * @param userId whose it must be, where the caller says so
 * @throws DomainError `NOT_FOUND`; `INVALID_INPUT` when it is another user's; `CONFLICT` `cart_parked`
 */
export async function getOpenCart(sql: Sql, id: string, userId: string | undefined): Promise<CartRow> {
  const cart = await getCart(sql, id, 'cart_id');
  if (userId !== undefined && cart.user_id !== userId) {
    throw invalidInput('cart_id', 'cart_id names the cart of another customer than user_id.');
  }
  assertOpen(cart);
  return cart;
}

export function assertOpen(cart: Pick<CartRow, 'status' | 'name'>): void {
  if (cart.status === 'parked') {
    throw conflict('cart_parked', `The cart is parked as ${cart.name}. Resume it first.`, 'cart_id');
  }
}

export async function insertCart(
  { sql, now, actor, createId }: Unit,
  userId: string,
  isDefault: boolean,
): Promise<CartRow> {
  const cart: CartRow = {
    id: createId(),
    user_id: userId,
    register_id: await defaultRegisterId(sql),
    name: null,
    status: 'open',
    is_default: Number(isDefault),
    opened_by: actor,
    created_at: now,
    updated_at: now,
  };
  await sql.run(
    'INSERT INTO carts (id, user_id, register_id, name, status, is_default, opened_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...Object.values(cart),
  );
  return cart;
}

/**
 * Empties a sold cart for the next sale, under no name. A window's cart goes back to the walk-in
 * customer, so that the next sale is not booked on the last one's.
 */
export async function clearCart({ sql, now, changed }: Unit, cart: CartRow): Promise<void> {
  const isWindows = cart.opened_by === 'screen' && cart.is_default === 0;
  await sql.run('DELETE FROM cart_items WHERE cart_id = ?', cart.id);
  await sql.run(
    'UPDATE carts SET name = NULL, user_id = ?, updated_at = ? WHERE id = ?',
    isWindows ? WALK_IN_USER_ID : cart.user_id,
    now,
    cart.id,
  );
  changed('carts', 'cartItems');
}
