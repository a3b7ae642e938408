import { copyFileSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/database.ts';
import { OrdersService } from '../../src/main/orders/orders-service.ts';
import { ProductsService } from '../../src/main/products/products-service.ts';
import type { Unit } from '../../src/main/unit.ts';
import { UsersService } from '../../src/main/users/users-service.ts';
import { httpLayer } from './http-layer.ts';
import { type LayerName, type Layers, layerNames } from './layer.ts';
import { dispatchLayer, serviceLayer } from './main-layers.ts';
import { rawLayer } from './raw-layer.ts';
import { unitOf } from './unit-of.ts';

const USERS = 200;
const PRODUCTS = 1000;
const ORDERS = 10_000;
/** So many are made in one unit of work, at one moment. */
const AT_ONCE = 4;
const BETWEEN_MS = 61 * 60 * 1000 + 1234;
const TMPFS = 0x01021994;

/** A shop that has been selling for a while. */
export interface Stock {
  readonly users: readonly string[];
  readonly products: readonly string[];
  /** All of them pending, oldest first. */
  readonly orders: readonly string[];
}

export interface Stage {
  readonly stock: Stock;
  readonly layers: Layers;
  /** The database file of each layer; all of them begin the same. */
  readonly files: Readonly<Record<LayerName, string>>;
  /** Where the files lie: a disk waits for each commit, memory does not. */
  readonly medium: string;
  /** Closes the layers; what is done with their files then is done before they are deleted. */
  close(inspect: () => Promise<void>): Promise<void>;
}

export async function openStage(parent: string): Promise<Stage> {
  const folder = mkdtempSync(join(parent, 'ringup-bench-'));
  const original = join(folder, 'original.db');
  const stock = await stockShop(original);
  const files = Object.fromEntries(
    layerNames.map((name) => {
      const file = join(folder, `${name}.db`);
      copyFileSync(original, file);
      return [name, file];
    }),
  ) as Record<LayerName, string>;
  const layers: Layers = {
    raw: rawLayer(files.raw),
    service: await serviceLayer(files.service),
    dispatch: await dispatchLayer(files.dispatch),
    HTTP: await httpLayer(files.HTTP, folder),
  };
  return {
    stock,
    layers,
    files,
    medium: statfsSync(folder).type === TMPFS ? 'memory (tmpfs)' : 'a disk',
    close: async (inspect) => {
      for (const layer of Object.values(layers)) await layer.close();
      try {
        await inspect();
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

async function stockShop(file: string): Promise<Stock> {
  let now = Date.now() - ((USERS + PRODUCTS + ORDERS) / AT_ONCE) * BETWEEN_MS;
  const database = await openDatabase(file, () => now);
  /** @returns the ids of what was made */
  const many = async (
    count: number,
    make: (unit: Unit, index: number) => Promise<{ readonly id: string }>,
  ): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) {
      now += BETWEEN_MS;
      await database.write(async (transaction) => {
        const unit = unitOf(transaction);
        for (let made = 0; made < AT_ONCE; made += 1) ids.push((await make(unit, ids.length)).id);
      });
    }
    return ids;
  };
  const users = await many(USERS, (unit, index) =>
    new UsersService().create(unit, { email: `customer-${index}@example.com`, name: `Customer ${index}` }),
  );
  const products = await many(PRODUCTS, (unit, index) =>
    new ProductsService().create(unit, {
      name: `Product ${index} of the shelf`,
      price: (index % 400) / 4 + 1.99,
      sku: `SKU-${index}`,
      category: `Category ${index % 20}`,
      description: 'What a clerk tells a customer who asks about it.',
    }),
  );
  const orders = await many(ORDERS, (unit, index) =>
    new OrdersService().create(unit, {
      user_id: pick(users, index * 31),
      product_id: pick(products, index * 7),
      quantity: 1 + (index % 3),
    }),
  );
  await database.close();
  return { users, products, orders };
}

/** The item at an index that may run past the end, and then begins anew. */
export function pick(items: readonly string[], index: number): string {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
