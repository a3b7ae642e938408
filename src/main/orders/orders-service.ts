import type { Order, OrderHistoryEntry, UserOrderStats } from '../../shared/contract/orders.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import type { OrderStatus } from '../../shared/order-status.ts';
import type { Sql } from '../database/sql.ts';
import { listTotal } from '../list-totals.ts';
import { type Page, pageOf, timeKeyOf } from '../paging.ts';
import { assertOnShelf, getProduct } from '../products/products-service.ts';
import { defaultRegisterId } from '../registers.ts';
import { recordSale } from '../sales/record-sale.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import { countRemoval, ordersOfUser, readStatistics } from '../statistics/user-statistics.ts';
import type { Reading, Unit } from '../unit.ts';
import { getUser } from '../users/users-service.ts';
import { type CheckoutRequest, checkout } from './checkout.ts';
import { toHistoryEntry, toOrder } from './order-view.ts';
import {
  getOrder,
  hideOrder,
  historyOf,
  listOrders,
  type OrdersRequest,
  ordersOfSale,
} from './orders-repository.ts';
import { moveOrder } from './transition.ts';

interface NewOrder {
  readonly user_id: string;
  readonly product_id: string;
  readonly quantity: number;
}

/** The specification's service: its methods under its names ("Service Method Interactions"). */
export class OrdersService {
  /**
   * Sells one product directly, past any cart: a sale of one order.
   * @throws DomainError `NOT_FOUND`; `CONFLICT` `product_archived`; `INVALID_INPUT` past the limits
   */
  async create(unit: Unit, { user_id, product_id, quantity }: NewOrder): Promise<Order> {
    const { sql } = unit;
    await getUser(sql, user_id, 'user_id');
    const product = await getProduct(sql, product_id, 'product_id');
    assertOnShelf(product, 'product_id');
    const saleId = await recordSale(unit, {
      userId: user_id,
      registerId: await defaultRegisterId(sql),
      currency: await shopCurrency(sql),
      lines: [{ product, quantity }],
      payments: [],
    });
    const [order] = await ordersOfSale(sql, saleId);
    if (!order) throw new Error(`The sale ${saleId} was recorded without its order.`);
    return toOrder(order);
  }

  /** Sells a cart: see {@link checkout}. */
  async checkout(unit: Unit, request: CheckoutRequest): Promise<Order[]> {
    const orders = await checkout(unit, request);
    return orders.map(toOrder);
  }

  /** Newest first. */
  async findAll({ sql }: Reading, request: OrdersRequest): Promise<Page<Order>> {
    const rows = await listOrders(sql, request);
    const total = await totalOf(sql, request);
    return pageOf(rows, { limit: request.limit, total, keyOf: timeKeyOf, toItem: toOrder });
  }

  /** Newest first. @throws DomainError `NOT_FOUND` */
  async findByUserId(reading: Reading, userId: string, request: OrdersRequest): Promise<Page<Order>> {
    await getUser(reading.sql, userId, 'userId');
    return this.findAll(reading, { ...request, user_id: userId });
  }

  /** @throws DomainError `NOT_FOUND` */
  async findOne({ sql }: Reading, id: string): Promise<Order> {
    return toOrder(await getOrder(sql, id));
  }

  /** Every change of an order, oldest first; of a deleted one too. @throws DomainError `NOT_FOUND` */
  async history({ sql }: Reading, id: string): Promise<OrderHistoryEntry[]> {
    const entries = await historyOf(sql, id);
    if (entries.length === 0) throw notFound('order', id);
    return entries.map(toHistoryEntry);
  }

  /** Moves an order along; nothing else of it can change. @throws DomainError `NOT_FOUND`, `CONFLICT` `status_transition` */
  async update(unit: Unit, id: string, status: OrderStatus): Promise<Order> {
    await moveOrder(unit, await getOrder(unit.sql, id), status);
    return this.findOne(unit, id);
  }

  /** @throws DomainError `NOT_FOUND`, `CONFLICT` `status_transition` */
  cancel(unit: Unit, id: string): Promise<Order> {
    return this.update(unit, id, 'cancelled');
  }

  /**
   * Hides a cancelled order and takes it out of the counts; the journal keeps it.
   * @throws DomainError `NOT_FOUND`; `CONFLICT` `status_transition` when it is not cancelled
   */
  async remove(unit: Unit, id: string): Promise<void> {
    const order = await getOrder(unit.sql, id);
    if (order.status !== 'cancelled') {
      throw conflict(
        'status_transition',
        `An order that is ${order.status} cannot be deleted. Cancel it first.`,
      );
    }
    await hideOrder(unit.sql, id, unit.now);
    await countRemoval(unit.sql, order.user_id);
    await unit.journal.record({
      action: 'order.deleted',
      subject_id: id,
      before: { status: order.status },
      after: null,
    });
    unit.changed('orders', 'sales');
  }

  /** What a user ordered and spent. @throws DomainError `NOT_FOUND` */
  async getUserOrderStats({ sql }: Reading, userId: string): Promise<UserOrderStats> {
    await getUser(sql, userId, 'userId');
    return readStatistics(sql, userId, await shopCurrency(sql));
  }
}

/** How many orders a list has: a customer's statistics know theirs, and no counter knows about periods. */
async function totalOf(sql: Sql, { user_id, status, from, to }: OrdersRequest): Promise<number | null> {
  if (from !== undefined || to !== undefined) return null;
  return user_id === undefined ? listTotal(sql, 'orders', status) : ordersOfUser(sql, user_id, status);
}
