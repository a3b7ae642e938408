import BetterSqlite3 from 'better-sqlite3';
import { CartItemsService } from '../../../src/main/carts/cart-items-service.ts';
import { openDatabase } from '../../../src/main/database/database.ts';
import { OrdersService } from '../../../src/main/orders/orders-service.ts';
import { ProductsService } from '../../../src/main/products/products-service.ts';
import { SalesService } from '../../../src/main/sales/sales-service.ts';
import type { Reading, Unit } from '../../../src/main/unit.ts';
import { UsersService } from '../../../src/main/users/users-service.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { unitOf } from '../unit-of.ts';

const services = {
  orders: new OrdersService(),
  sales: new SalesService(),
  products: new ProductsService(),
  users: new UsersService(),
  items: new CartItemsService(),
};

type Services = typeof services;

/** A shop of one size, called through its services, each call a unit of work. */
export interface ScaleShop {
  /** The walk-in customer, who has most orders, first; then others who bought. */
  readonly users: readonly string[];
  readonly products: readonly string[];
  /** The first and the last moment of an order, in UTC milliseconds. */
  readonly span: readonly [number, number];
  read<Answer>(work: (services: Services, reading: Reading) => Promise<Answer>): Promise<Answer>;
  write<Answer>(work: (services: Services, unit: Unit) => Promise<Answer>): Promise<Answer>;
  close(): Promise<void>;
}

export async function openScaleShop(file: string): Promise<ScaleShop> {
  const raw = new BetterSqlite3(file, { readonly: true });
  const column = (statement: string) => raw.prepare<[], string>(statement).pluck().all();
  const moment = (order: 'ASC' | 'DESC') =>
    raw
      .prepare<[], number>(
        `SELECT created_at FROM orders WHERE deleted_at IS NULL ORDER BY created_at ${order} LIMIT 1`,
      )
      .pluck()
      .get() ?? 0;
  const users = column('SELECT user_id FROM user_statistics ORDER BY user_id LIMIT 400');
  const products = column('SELECT id FROM products WHERE archived = 0 ORDER BY key LIMIT 5000');
  const span = [moment('ASC'), moment('DESC')] as const;
  raw.close();
  const database = await openDatabase(file);
  return {
    users: [WALK_IN_USER_ID, ...users.filter((id) => id !== WALK_IN_USER_ID)],
    products,
    span,
    read: (work) => database.read((reading) => work(services, reading)),
    write: (work) => database.write((transaction) => work(services, unitOf(transaction))),
    close: () => database.close(),
  };
}
