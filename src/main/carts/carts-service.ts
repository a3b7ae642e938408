import type { Cart, cartStatuses } from '../../shared/contract/carts.ts';
import { invalidInput } from '../../shared/errors.ts';
import { amend } from '../amend.ts';
import type { CartRow } from '../database/entities/cart.ts';
import { Filter } from '../database/filter.ts';
import type { Sql } from '../database/sql.ts';
import { listTotal } from '../list-totals.ts';
import { type Page, type PageRequest, pageOf, parseTimeCursor, timeKeyOf } from '../paging.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Reading, Unit } from '../unit.ts';
import { getUser } from '../users/users-service.ts';
import { toCart } from './cart-view.ts';
import {
  type CartWithUser,
  getCart,
  type ItemWithRelations,
  insertCart,
  itemsOfCart,
  selectCarts,
  selectItems,
} from './carts-repository.ts';

type CartStatus = (typeof cartStatuses)[number];

interface CartsRequest extends PageRequest {
  readonly status?: CartStatus | undefined;
  readonly user_id?: string | undefined;
}

interface CartChange {
  readonly status?: CartStatus | undefined;
  readonly name?: string | null | undefined;
  readonly user_id?: string | undefined;
}

export class CartsService {
  /** Opens a cart beside the user's default one. @throws DomainError `NOT_FOUND` */
  async create(unit: Unit, userId: string): Promise<Cart> {
    await getUser(unit.sql, userId, 'user_id');
    const cart = await insertCart(unit, userId, false);
    unit.changed('carts');
    return this.findOne(unit, cart.id);
  }

  async findAll({ sql }: Reading, request: CartsRequest): Promise<Page<Cart>> {
    const currency = await shopCurrency(sql);
    const filter = new Filter().add('c.status = ?', request.status).add('c.user_id = ?', request.user_id);
    if (request.cursor) filter.add('(c.created_at, c.id) < (?, ?)', ...parseTimeCursor(request.cursor));
    const rows = await sql.all<CartWithUser>(
      `${selectCarts} ${filter} ORDER BY c.created_at DESC, c.id DESC LIMIT ?`,
      ...filter.values,
      request.limit + 1,
    );
    const items = await itemsByCart(sql, rows);
    const total = request.user_id === undefined ? await listTotal(sql, 'carts', request.status) : null;
    const toItem = (row: CartWithUser) => toCart(row, items.get(row.id) ?? [], currency);
    return pageOf(rows, { limit: request.limit, total, keyOf: timeKeyOf, toItem });
  }

  /** @throws DomainError `NOT_FOUND` */
  async findOne({ sql }: Reading, id: string): Promise<Cart> {
    return toCart(await getCart(sql, id), await itemsOfCart(sql, id), await shopCurrency(sql));
  }

  /**
   * Parks, resumes or renames a cart, or gives it to another customer.
   * @throws DomainError `NOT_FOUND`; `INVALID_INPUT` when it would be parked without a name
   */
  async update(unit: Unit, id: string, change: CartChange): Promise<Cart> {
    const before = await getCart(unit.sql, id);
    if (change.user_id !== undefined) await getUser(unit.sql, change.user_id, 'user_id');
    const after = apply(before, change);
    await unit.sql.run(
      'UPDATE carts SET status = ?, name = ?, user_id = ?, is_default = ?, updated_at = ? WHERE id = ?',
      after.status,
      after.name,
      after.user_id,
      after.is_default,
      unit.now,
      id,
    );
    unit.changed('carts', 'cartItems');
    return this.findOne(unit, id);
  }
}

function apply(
  cart: CartRow,
  change: CartChange,
): Pick<CartRow, 'status' | 'name' | 'user_id' | 'is_default'> {
  const { status, name, user_id } = amend<CartRow>(cart, change);
  if (status === 'parked' && name === null)
    throw invalidInput('name', 'A parked cart needs a name to be found by.');
  // A cart that was put aside, or moved to a customer who may have one, is nobody's default any more.
  const staysDefault = status === 'open' && user_id === cart.user_id;
  return { status, name, user_id, is_default: staysDefault ? cart.is_default : 0 };
}

async function itemsByCart(sql: Sql, carts: readonly CartRow[]): Promise<Map<string, ItemWithRelations[]>> {
  if (carts.length === 0) return new Map();
  const places = carts.map(() => '?').join(', ');
  const items = await sql.all<ItemWithRelations>(
    `${selectItems} WHERE i.cart_id IN (${places}) ORDER BY i.created_at, i.id`,
    ...carts.map(({ id }) => id),
  );
  return Map.groupBy(items, ({ cart_id }) => cart_id);
}
