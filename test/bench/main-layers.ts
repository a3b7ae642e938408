import { dirname } from 'node:path';
import { CartItemsService } from '../../src/main/carts/cart-items-service.ts';
import { ChangeFeed } from '../../src/main/change-feed.ts';
import { type Database, openDatabase } from '../../src/main/database/database.ts';
import { createDispatch, type Dispatch } from '../../src/main/dispatch.ts';
import { OrdersService } from '../../src/main/orders/orders-service.ts';
import { createUnits } from '../../src/main/units.ts';
import { operationsOver } from '../support/operations.ts';
import { type Layer, PAGE_SIZE } from './layer.ts';
import { unitOf } from './unit-of.ts';

/** The services, each call in a unit of work of its own. */
export async function serviceLayer(file: string): Promise<Layer> {
  const database = await openDatabase(file);
  const [items, orders] = [new CartItemsService(), new OrdersService()];
  return {
    addToCart: (user_id, product_id) =>
      database.write((transaction) =>
        items.create(unitOf(transaction), { user_id, product_id, quantity: 1 }),
      ),
    checkOut: (user_id, sale_id) =>
      database.write((transaction) => orders.checkout(unitOf(transaction), { user_id, sale_id })),
    statistics: (userId) => database.read((reading) => orders.getUserOrderStats(reading, userId)),
    listOrders: () => database.read((reading) => orders.findAll(reading, { limit: PAGE_SIZE })),
    process: (id) => database.write((transaction) => orders.update(unitOf(transaction), id, 'processing')),
    fillCart: fillCartIn(database),
    close: () => database.close(),
  };
}

/** Calls as a page makes them: parsed, run as a unit of work, answered. */
export async function dispatchLayer(file: string): Promise<Layer> {
  const { dispatch, database } = await openDispatch(file);
  const call = async (section: string, name: string, input: object) => {
    const reply = await dispatch({ path: [section, name], input }, 'screen');
    if (!reply.ok) throw new Error(`${section}.${name}: ${reply.error.message}`);
    return reply.value;
  };
  return {
    addToCart: (user_id, product_id) => call('cartItems', 'create', { user_id, product_id, quantity: 1 }),
    checkOut: (user_id, sale_id) => call('orders', 'checkout', { user_id, sale_id }),
    statistics: (userId) => call('orders', 'getUserOrderStats', { userId }),
    listOrders: () => call('orders', 'findAll', { limit: PAGE_SIZE }),
    process: (id) => call('orders', 'update', { id, status: 'processing' }),
    fillCart: fillCartIn(database),
    close: () => database.close(),
  };
}

export interface OpenDispatch {
  readonly dispatch: Dispatch;
  readonly database: Database;
  readonly feed: ChangeFeed;
}

export async function openDispatch(file: string): Promise<OpenDispatch> {
  const database = await openDatabase(file);
  const feed = new ChangeFeed();
  const logFailure = console.error;
  const units = createUnits({ database, feed, logFailure });
  return {
    dispatch: createDispatch({ operations: operationsOver(units, dirname(file)), units, logFailure }),
    database,
    feed,
  };
}

export function fillCartIn(database: Database): Layer['fillCart'] {
  const items = new CartItemsService();
  return (user_id, productIds) =>
    database.write(async (transaction) => {
      for (const product_id of productIds) {
        await items.create(unitOf(transaction), { user_id, product_id, quantity: 1 });
      }
    });
}
