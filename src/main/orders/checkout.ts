import type { Currency } from '../../shared/currency.ts';
import { conflict, DomainError } from '../../shared/errors.ts';
import { parseAmount, toMajor } from '../../shared/money.ts';
import type { Tender } from '../../shared/settlement.ts';
import { clearCart, findDefaultCart, getOpenCart, itemsOfCart } from '../carts/carts-repository.ts';
import type { CartRow } from '../database/entities/cart.ts';
import type { Sql } from '../database/sql.ts';
import { assertOnShelf } from '../products/products-service.ts';
import { recordSale, type SaleLine, type TakenPayment, totalOf } from '../sales/record-sale.ts';
import { findSaleRow } from '../sales/sales-repository.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Unit } from '../unit.ts';
import { getUser } from '../users/users-service.ts';
import type { OrderWithRelations } from './order-view.ts';
import { ordersOfSale } from './orders-repository.ts';
import { deliverOrder } from './transition.ts';

export interface CheckoutRequest {
  readonly user_id: string;
  readonly cart_id?: string | undefined;
  readonly sale_id?: string | undefined;
  /** Major units. */
  readonly expected_total?: number | undefined;
  readonly payments?: readonly RequestedPayment[] | undefined;
  readonly deliver?: boolean | undefined;
}

interface RequestedPayment {
  readonly tender: Tender;
  /** Major units. */
  readonly amount: number;
  readonly reference?: string | undefined;
}

/**
 * Sells a cart and empties it (specification, "Checkout Process"). A `sale_id` that is known is
 * answered with what was stored, before the cart is looked at: the retry of a lost reply sells nothing.
 * @returns one order per cart item, in the cart's order
 * @throws DomainError `NOT_FOUND`, `EMPTY_CART`, `INVALID_INPUT`; `CONFLICT` `sale_id_reused`,
 * `product_archived`, `total_changed`, `cart_parked`
 */
export async function checkout(unit: Unit, request: CheckoutRequest): Promise<OrderWithRelations[]> {
  const { sql } = unit;
  if (request.sale_id !== undefined) {
    const sold = await findSaleRow(sql, request.sale_id);
    if (sold) {
      if (sold.user_id !== request.user_id) throw reused(request.sale_id);
      return ordersOfSale(sql, sold.id);
    }
  }
  await getUser(sql, request.user_id, 'user_id');
  const cart = await cartOf(sql, request);
  const saleId = await sell(unit, request, cart);
  await clearCart(unit, cart);
  if (request.deliver) {
    for (const order of await ordersOfSale(sql, saleId)) await deliverOrder(unit, order);
  }
  return ordersOfSale(sql, saleId);
}

async function cartOf(sql: Sql, { user_id, cart_id }: CheckoutRequest): Promise<CartRow> {
  if (cart_id !== undefined) return getOpenCart(sql, cart_id, user_id);
  const cart = await findDefaultCart(sql, user_id);
  if (!cart) throw emptyCart();
  return cart;
}

async function sell(unit: Unit, request: CheckoutRequest, cart: CartRow): Promise<string> {
  const currency = await shopCurrency(unit.sql);
  const lines = await linesOf(unit.sql, cart.id);
  assertExpected(request.expected_total, lines, currency);
  return recordSale(unit, {
    id: request.sale_id,
    userId: cart.user_id,
    registerId: cart.register_id,
    currency,
    lines,
    payments: (request.payments ?? []).map((payment, index) => toTaken(payment, index, currency)),
  });
}

async function linesOf(sql: Sql, cartId: string): Promise<SaleLine[]> {
  const items = await itemsOfCart(sql, cartId);
  if (items.length === 0) throw emptyCart();
  return items.map((item) => {
    assertOnShelf({ name: item.product__name, archived: item.product__archived }, 'cart_id');
    const product = { id: item.product_id, name: item.product__name, price: item.product__price };
    return { product, quantity: item.quantity };
  });
}

function assertExpected(expected: number | undefined, lines: readonly SaleLine[], currency: Currency): void {
  if (expected === undefined) return;
  const total = totalOf(lines);
  if (parseAmount(expected, currency, 'expected_total') === total) return;
  throw conflict(
    'total_changed',
    `The total is now ${toMajor(total, currency)} ${currency.code}: a price changed. Look at the cart again.`,
    'expected_total',
  );
}

function toTaken(
  { tender, amount, reference }: RequestedPayment,
  index: number,
  currency: Currency,
): TakenPayment {
  return {
    tender,
    amount: parseAmount(amount, currency, `payments.${index}.amount`),
    reference: reference ?? null,
  };
}

function emptyCart(): DomainError {
  return new DomainError('EMPTY_CART', 'The cart is empty. Put something in before checking out.');
}

function reused(saleId: string): DomainError {
  return conflict(
    'sale_id_reused',
    `The sale ${saleId} belongs to another customer. Use a new sale_id.`,
    'sale_id',
  );
}
