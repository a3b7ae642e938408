import type { OrderStatus } from '../../../src/shared/order-status.ts';
import { pick } from '../stage.ts';
import type { ScaleShop } from './scale-shop.ts';

interface Aims {
  /** Microseconds. */
  readonly p50?: number;
  readonly p99?: number;
  /** How many times the small shop's median the big one's may be. */
  readonly ratio?: number;
}

export interface ScaleScenario {
  readonly name: string;
  readonly aims: Aims;
  /** How many are timed in a row on one shop. */
  readonly samples: number;
  /** Not timed. @returns what the timed part needs */
  readonly prepare?: (shop: ScaleShop, index: number) => Promise<string>;
  readonly run: (shop: ScaleShop, index: number, prepared: string) => Promise<unknown>;
}

const RATIO = 1.2;

/** What clerks type: on the way to a word, common and rare, two words, codes, and what is not there. */
const typed = (
  'p,pr,pro,prod,protein,t,te,tea,tea org,organic tea,coffee 500,creme,brulee,jalap,blue cotton shirt,soap 1,2-pack,' +
  'xl,z,za,zan,ovel,rink,ing,500 g,7,SKU-777,sku-4242,2000000000428,nothing like it,qqq,premium t,light dark mild,o'
).split(',');

const names =
  'ada,a,zo,zoe,chloe bel,example.com,com,mar,jurgen,20 1,+44 20,4711,nobody here,rosa pro,søren'.split(',');

export const scaleScenarios: readonly ScaleScenario[] = [
  {
    name: 'statistics',
    aims: { p50: 50, ratio: RATIO },
    samples: 50,
    run: ({ users, read }, index) =>
      read(({ orders }, reading) =>
        orders.getUserOrderStats(reading, pick(users, index % 3 === 0 ? 0 : index)),
      ),
  },
  {
    name: 'newest page of 50 orders',
    aims: { p50: 1000, ratio: RATIO },
    samples: 10,
    run: ({ read }) => read(({ orders }, reading) => orders.findAll(reading, { limit: 50 })),
  },
  { name: 'orders, any filter and depth', aims: { p50: 1000 }, samples: 100, run: listOrders },
  {
    name: 'sales, any filter and depth',
    aims: { p50: 1000 },
    samples: 50,
    run: (shop, index) => {
      const { status: _status, ...request } = requestFor(shop, index);
      return shop.read(({ sales }, reading) => sales.findAll(reading, request));
    },
  },
  search('products, 8 found', 8),
  search('products, 50 found', 50),
  {
    name: 'customers, 50 found',
    aims: { p50: 2000, p99: 10_000 },
    samples: names.length * 2,
    run: ({ read }, index) =>
      read(({ users }, reading) => users.findAll(reading, { search: pick(names, index), limit: 50 })),
  },
  {
    name: 'checkout of 3 lines',
    aims: { ratio: RATIO },
    samples: 15,
    prepare: fillCart,
    run: ({ write }, _index, user_id) => write(({ orders }, unit) => orders.checkout(unit, { user_id })),
  },
  {
    name: 'status change',
    aims: { ratio: RATIO },
    samples: 20,
    prepare: async ({ users, products, write }, index) => {
      const request = { user_id: pick(users, index), product_id: pick(products, index * 7), quantity: 1 };
      return (await write(({ orders }, unit) => orders.create(unit, request))).id;
    },
    run: ({ write }, _index, order) => write(({ orders }, unit) => orders.update(unit, order, 'processing')),
  },
];

function search(name: string, limit: number): ScaleScenario {
  return {
    name,
    aims: { p50: 2000, p99: 10_000 },
    samples: typed.length * 2,
    run: ({ read }, index) =>
      read(({ products }, reading) =>
        products.findAll(reading, { search: pick(typed, index), archived: 'false', limit }),
      ),
  };
}

async function fillCart({ users, products, write }: ScaleShop, index: number): Promise<string> {
  const user_id = pick(users, index % 2 === 0 ? 0 : index);
  await write(async ({ items }, unit) => {
    for (const line of [0, 1, 2]) {
      await items.create(unit, { user_id, product_id: pick(products, index * 31 + line * 17), quantity: 1 });
    }
  });
  return user_id;
}

const statuses: readonly (OrderStatus | undefined)[] = [
  undefined,
  'delivered',
  'cancelled',
  'shipped',
  'pending',
];

/** Goes through every combination of filters, the walk-in customer among the users, at changing depths. */
function requestFor({ users, span: [first, last] }: ScaleShop, index: number) {
  const at = (share: number) => first + (last - first) * share;
  const iso = (share: number) => new Date(at(share)).toISOString();
  const user = Math.floor(index / 5) % 3;
  const place = JSON.stringify([Math.floor(at(0.3 + ((index * 7) % 40) / 100)), '0']);
  return {
    limit: 50,
    status: statuses[index % 5],
    user_id: user === 0 ? undefined : pick(users, user === 1 ? 0 : index),
    from: Math.floor(index / 15) % 2 === 0 ? undefined : iso(0.2),
    to: Math.floor(index / 30) % 2 === 0 ? undefined : iso(0.8),
    cursor: Math.floor(index / 60) % 2 === 0 ? undefined : Buffer.from(place).toString('base64url'),
  };
}

function listOrders(shop: ScaleShop, index: number): Promise<unknown> {
  return shop.read(({ orders }, reading) => orders.findAll(reading, requestFor(shop, index)));
}
