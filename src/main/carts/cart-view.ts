import type { CartItem } from '../../shared/contract/cart-items.ts';
import type { Cart } from '../../shared/contract/carts.ts';
import type { Currency } from '../../shared/currency.ts';
import { toMajor } from '../../shared/money.ts';
import { toJoinedProduct } from '../products/product-view.ts';
import { toIso } from '../time.ts';
import { toJoinedUser } from '../users/user-view.ts';
import type { CartWithUser, ItemWithRelations } from './carts-repository.ts';

export function toCartItem(row: ItemWithRelations, currency: Currency): CartItem {
  return {
    id: row.id,
    cart_id: row.cart_id,
    user_id: row.user_id,
    product_id: row.product_id,
    quantity: row.quantity,
    line_total: toMajor(lineTotal(row), currency),
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    user: toJoinedUser(row),
    product: toJoinedProduct(row, currency),
  };
}

export function toCart(row: CartWithUser, items: readonly ItemWithRelations[], currency: Currency): Cart {
  return {
    id: row.id,
    user_id: row.user_id,
    register_id: row.register_id,
    name: row.name,
    status: row.status,
    opened_by: row.opened_by,
    default: row.is_default === 1,
    total: toMajor(
      items.reduce((total, item) => total + lineTotal(item), 0),
      currency,
    ),
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
    user: toJoinedUser(row),
    items: items.map((item) => toCartItem(item, currency)),
  };
}

/** Not checked against the limit for amounts: a cart that a new price made too dear can still be looked at. */
function lineTotal({ product__price, quantity }: ItemWithRelations): number {
  return product__price * quantity;
}
