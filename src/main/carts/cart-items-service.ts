import type { CartItem } from '../../shared/contract/cart-items.ts';
import { invalidInput } from '../../shared/errors.ts';
import { MAX_QUANTITY } from '../../shared/limits.ts';
import { AMOUNT_LIMIT } from '../../shared/money.ts';
import type { CartRow } from '../database/entities/cart.ts';
import type { Sql } from '../database/sql.ts';
import { assertOnShelf, getProduct } from '../products/products-service.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Reading, Unit } from '../unit.ts';
import { getUser } from '../users/users-service.ts';
import { toCartItem } from './cart-view.ts';
import {
  assertOpen,
  findDefaultCart,
  getCart,
  getItem,
  getOpenCart,
  type ItemWithRelations,
  insertCart,
  itemsOfCart,
  selectItems,
} from './carts-repository.ts';

interface NewItem {
  /** May be left out where the cart is named. */
  readonly user_id?: string | undefined;
  readonly product_id: string;
  readonly quantity: number;
  readonly cart_id?: string | undefined;
}

/** Raises no quantity past the limit: then no row comes back. */
const UPSERT = `INSERT INTO cart_items (id, cart_id, user_id, product_id, quantity, created_at, updated_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (cart_id, product_id) DO UPDATE
    SET quantity = cart_items.quantity + excluded.quantity, updated_at = excluded.updated_at
    WHERE cart_items.quantity + excluded.quantity <= ?
  RETURNING id`;

export class CartItemsService {
  /**
   * Puts a product into a cart, or raises its quantity there.
   * @throws DomainError `NOT_FOUND`; `CONFLICT` `product_archived`, `cart_parked`; `INVALID_INPUT` when the
   * quantity or an amount grows past its limit
   */
  async create(unit: Unit, input: NewItem): Promise<CartItem> {
    const { sql, now } = unit;
    if (input.user_id !== undefined) await getUser(sql, input.user_id, 'user_id');
    const product = await getProduct(sql, input.product_id, 'product_id');
    assertOnShelf(product, 'product_id');
    const cart = await cartFor(unit, input);
    const stored = await sql.get<{ id: string }>(
      UPSERT,
      unit.createId(),
      cart.id,
      cart.user_id,
      product.id,
      input.quantity,
      now,
      now,
      MAX_QUANTITY,
    );
    if (!stored) throw tooMany();
    return finish(unit, stored.id);
  }

  /** A user's default cart, or every open cart. @throws DomainError `NOT_FOUND` */
  async findAll(
    { sql }: Reading,
    { user_id }: { readonly user_id?: string | undefined },
  ): Promise<CartItem[]> {
    const currency = await shopCurrency(sql);
    const rows = await itemsAskedFor(sql, user_id);
    return rows.map((row) => toCartItem(row, currency));
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `cart_parked`; `INVALID_INPUT` when an amount grows past its limit */
  async update(unit: Unit, id: string, quantity: number): Promise<CartItem> {
    const item = await getItem(unit.sql, id);
    assertOpen(await getCart(unit.sql, item.cart_id));
    await unit.sql.run(
      'UPDATE cart_items SET quantity = ?, updated_at = ? WHERE id = ?',
      quantity,
      unit.now,
      id,
    );
    return finish(unit, id);
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `cart_parked` */
  async remove(unit: Unit, id: string): Promise<void> {
    const item = await getItem(unit.sql, id);
    assertOpen(await getCart(unit.sql, item.cart_id));
    await unit.sql.run('DELETE FROM cart_items WHERE id = ?', id);
    await touch(unit, item.cart_id);
  }
}

/** The cart that an item goes into; a default one is opened when it is first needed. */
async function cartFor(unit: Unit, { user_id, cart_id }: NewItem): Promise<CartRow> {
  if (cart_id !== undefined) return getOpenCart(unit.sql, cart_id, user_id);
  if (user_id === undefined) throw new Error('The contract lets no item through without a user or a cart.');
  return (await findDefaultCart(unit.sql, user_id)) ?? insertCart(unit, user_id, true);
}

function tooMany() {
  return invalidInput(
    'quantity',
    `quantity would grow past ${MAX_QUANTITY.toLocaleString('en')} in this cart.`,
  );
}

async function itemsAskedFor(sql: Sql, userId: string | undefined): Promise<ItemWithRelations[]> {
  if (userId === undefined) {
    return sql.all(
      `${selectItems} JOIN carts c ON c.id = i.cart_id WHERE c.status = 'open' ORDER BY i.created_at, i.id`,
    );
  }
  await getUser(sql, userId, 'user_id');
  const cart = await findDefaultCart(sql, userId);
  return cart ? itemsOfCart(sql, cart.id) : [];
}

/** Checks that the cart can still be sold, and answers its item. */
async function finish(unit: Unit, itemId: string): Promise<CartItem> {
  const item = await getItem(unit.sql, itemId);
  await assertSellable(unit.sql, item);
  await touch(unit, item.cart_id);
  return toCartItem(item, await shopCurrency(unit.sql));
}

/**
 * The cart's total stays below the limit for amounts. The sum is made of floating point numbers, so
 * that too much shows as too much instead of an overflow.
 * @throws DomainError `INVALID_INPUT`
 */
async function assertSellable(sql: Sql, { cart_id }: ItemWithRelations): Promise<void> {
  const cart = await sql.get<{ total: number }>(
    `SELECT sum(p.price * 1.0 * i.quantity) AS total FROM cart_items i JOIN products p ON p.id = i.product_id
      WHERE i.cart_id = ?`,
    cart_id,
  );
  if (cart && cart.total >= AMOUNT_LIMIT) {
    throw invalidInput(
      'quantity',
      'quantity makes the cart too dear to record. Split it into smaller sales.',
    );
  }
}

async function touch(unit: Unit, cartId: string): Promise<void> {
  await unit.sql.run('UPDATE carts SET updated_at = ? WHERE id = ?', unit.now, cartId);
  unit.changed('cartItems', 'carts');
}
