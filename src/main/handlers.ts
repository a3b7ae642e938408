import type { ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract';
import type { OperationMeta } from '../shared/contract/base.ts';
import type { contract } from '../shared/contract/index.ts';
import { CartItemsService } from './carts/cart-items-service.ts';
import { CartsService } from './carts/carts-service.ts';
import type { ImportsService } from './imports/imports-service.ts';
import { OrdersService } from './orders/orders-service.ts';
import { exportProducts } from './products/product-export.ts';
import { ProductsService } from './products/products-service.ts';
import { SalesService } from './sales/sales-service.ts';
import { SampleService } from './sample/sample-service.ts';
import { SettingsService } from './settings/settings-service.ts';
import type { SystemService } from './system/system-service.ts';
import type { Job, Reading, Unit } from './unit.ts';
import { exportUsers } from './users/user-export.ts';
import { UsersService } from './users/users-service.ts';

/**
 * What implements an operation: what reads gets a view of the database, what writes a unit of work, and a
 * job is told who called it.
 */
type HandlerOf<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer Output, infer _Errors, infer Meta>
    ? (
        unit: Meta extends OperationMeta<'read'> ? Reading : Meta extends OperationMeta<'job'> ? Job : Unit,
        input: InferSchemaOutput<Input>,
      ) => Promise<InferSchemaInput<Output>>
    : never;

/** One handler for each operation of the contract: a missing or mistyped one does not compile. */
export type Handlers = {
  readonly [Section in keyof typeof contract]: {
    readonly [Name in keyof (typeof contract)[Section]]: HandlerOf<(typeof contract)[Section][Name]>;
  };
};

export function createHandlers(system: SystemService, imports: ImportsService): Handlers {
  const users = new UsersService();
  const products = new ProductsService();
  const cartItems = new CartItemsService();
  const carts = new CartsService();
  const orders = new OrdersService();
  const sales = new SalesService();
  const settings = new SettingsService();
  const sample = new SampleService();
  return {
    users: {
      create: (unit, details) => users.create(unit, details),
      findAll: (unit, request) => users.findAll(unit, request),
      import: (job, request) => imports.importFile(job, 'users', request),
      export: (unit, { cursor }) => exportUsers(unit, cursor),
      findOne: (unit, { id }) => users.findOne(unit, id),
      update: (unit, { id, ...change }) => users.update(unit, id, change),
      remove: (unit, { id }) => users.remove(unit, id),
    },
    products: {
      create: (unit, details) => products.create(unit, details),
      findAll: (unit, request) => products.findAll(unit, request),
      import: (job, request) => imports.importFile(job, 'products', request),
      export: (unit, { cursor }) => exportProducts(unit, cursor),
      findOne: (unit, { id }) => products.findOne(unit, id),
      update: (unit, { id, ...change }) => products.update(unit, id, change),
      remove: (unit, { id }) => products.remove(unit, id),
    },
    cartItems: {
      create: (unit, item) => cartItems.create(unit, item),
      findAll: (unit, request) => cartItems.findAll(unit, request),
      update: (unit, { id, quantity }) => cartItems.update(unit, id, quantity),
      remove: (unit, { id }) => cartItems.remove(unit, id),
    },
    carts: {
      create: (unit, { user_id }) => carts.create(unit, user_id),
      findAll: (unit, request) => carts.findAll(unit, request),
      findOne: (unit, { id }) => carts.findOne(unit, id),
      update: (unit, { id, ...change }) => carts.update(unit, id, change),
    },
    orders: {
      create: (unit, order) => orders.create(unit, order),
      checkout: (unit, request) => orders.checkout(unit, request),
      findAll: (unit, request) => orders.findAll(unit, request),
      findByUserId: (unit, { userId, ...request }) => orders.findByUserId(unit, userId, request),
      getUserOrderStats: (unit, { userId }) => orders.getUserOrderStats(unit, userId),
      findOne: (unit, { id }) => orders.findOne(unit, id),
      history: (unit, { id }) => orders.history(unit, id),
      update: (unit, { id, status }) => orders.update(unit, id, status),
      cancel: (unit, { id }) => orders.cancel(unit, id),
      remove: (unit, { id }) => orders.remove(unit, id),
    },
    sales: {
      findAll: (unit, request) => sales.findAll(unit, request),
      findOne: (unit, { id }) => sales.findOne(unit, id),
      deliver: (unit, { id }) => sales.deliver(unit, id),
    },
    imports: {
      findAll: async (_, { kind }) => imports.findAll(kind),
      create: (job, request) => imports.create(job, request),
      findOne: async (_, { id }) => imports.findOne(id),
      append: (_, { id, offset, data }) => imports.append(id, offset, data),
      check: (_, { id, ...choice }) => imports.check(id, choice),
      apply: (_, { id, wrong_rows }) => imports.apply(id, wrong_rows),
      problems: (_, { id, cursor }) => imports.problems(id, cursor),
      remove: (_, { id }) => imports.remove(id),
    },
    settings: {
      find: (unit) => settings.find(unit),
      update: (unit, change) => settings.update(unit, change),
    },
    sample: {
      find: (unit) => sample.find(unit),
      load: (unit) => sample.load(unit),
      update: (unit, { offered }) => sample.update(unit, offered),
      remove: (unit, { sales_since }) => sample.remove(unit, sales_since),
    },
    system: {
      health: () => system.health(),
      diagnostics: (unit) => system.diagnostics(unit),
      openapi: () => system.openapi(),
    },
  };
}
