import type { OrderStatus } from '../../../src/shared/order-status.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';

/*
 * What a shop should hold, in plain objects: written from the specification and the design, sharing nothing
 * with the services but the names of statuses. Amounts are cents.
 */

export interface ModelUser {
  readonly id: string;
  isGone: boolean;
}

export interface ModelProduct {
  readonly id: string;
  readonly name: string;
  price: number;
  isArchived: boolean;
  isGone: boolean;
}

export interface ModelItem {
  readonly id: string;
  readonly product: ModelProduct;
  quantity: number;
}

export interface ModelCart {
  readonly id: string;
  user: ModelUser;
  name: string | null;
  isParked: boolean;
  isDefault: boolean;
  items: ModelItem[];
}

export interface ModelOrder {
  readonly id: string;
  readonly sale: ModelSale;
  readonly product: ModelProduct;
  readonly name: string;
  readonly unitPrice: number;
  readonly quantity: number;
  /** Every status it had, the present one last. */
  readonly statuses: OrderStatus[];
  isHidden: boolean;
}

export interface ModelSale {
  readonly id: string;
  readonly user: ModelUser;
  readonly receipt: number;
  readonly paid: number;
  readonly change: number;
  readonly orders: ModelOrder[];
}

export interface Model {
  /** The walk-in customer first. */
  readonly users: ModelUser[];
  readonly products: ModelProduct[];
  carts: ModelCart[];
  readonly sales: ModelSale[];
  /** `action subject`, oldest first. */
  readonly journal: string[];
}

export function newModel(): Model {
  return { users: [{ id: WALK_IN_USER_ID, isGone: false }], products: [], carts: [], sales: [], journal: [] };
}

export function ordersIn({ sales }: Model): readonly ModelOrder[] {
  return sales.flatMap(({ orders }) => orders);
}

export function statusOf({ statuses }: ModelOrder): OrderStatus {
  const status = statuses.at(-1);
  if (!status) throw new Error('An order has no status.');
  return status;
}

export function lineTotal({ unitPrice, quantity }: ModelOrder): number {
  return unitPrice * quantity;
}

export function totalOfSale({ orders }: ModelSale): number {
  return orders.reduce((sum, order) => sum + lineTotal(order), 0);
}

export function totalOfCart({ items }: ModelCart): number {
  return items.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
}

/** What is open of a sale once what was cancelled is owed by nobody. */
export function dueOf(sale: ModelSale): number {
  const wanted = sale.orders.filter((order) => statusOf(order) !== 'cancelled');
  const owed = wanted.reduce((sum, order) => sum + lineTotal(order), 0);
  return Math.max(0, owed - (sale.paid - sale.change));
}

/** Counted anew from all orders. */
export function statisticsOf(model: Model, user: ModelUser) {
  const orders = ordersIn(model).filter(({ sale, isHidden }) => sale.user === user && !isHidden);
  const statusCounts: Partial<Record<OrderStatus, number>> = {};
  for (const order of orders) statusCounts[statusOf(order)] = (statusCounts[statusOf(order)] ?? 0) + 1;
  const kept = orders.filter((order) => statusOf(order) !== 'cancelled');
  const totalSpent = kept.reduce((sum, order) => sum + lineTotal(order), 0) / 100;
  return { totalOrders: orders.length, totalSpent, statusCounts };
}
