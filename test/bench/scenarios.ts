import { v7 as uuidv7 } from 'uuid';
import type { Layer } from './layer.ts';
import { pick, type Stock } from './stage.ts';

export interface Scenario {
  readonly name: string;
  /** How many are timed in a row on one layer. */
  readonly samples: number;
  /** Not timed. */
  readonly prepare?: (layer: Layer, stock: Stock, index: number) => unknown;
  /** @param index counts from the first round on, on every layer alike */
  readonly run: (layer: Layer, stock: Stock, index: number) => unknown;
}

/** Half of the customers put things into their carts, the others check out. */
const SHOPPING = 100;

/** Those that read come first, while all orders are of another moment, as in a shop. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'statistics',
    samples: 200,
    run: (layer, { users }, index) => layer.statistics(pick(users, index)),
  },
  { name: 'order list page', samples: 30, run: (layer) => layer.listOrders() },
  {
    name: 'add to cart',
    samples: 60,
    run: (layer, { users, products }, index) =>
      layer.addToCart(pick(users, index % SHOPPING), pick(products, index * 7)),
  },
  checkout(1, 40),
  checkout(10, 20),
  checkout(50, 8),
  {
    name: 'status change',
    samples: 60,
    run: (layer, { orders }, index) => layer.process(pick(orders, index)),
  },
];

function checkout(lines: number, samples: number): Scenario {
  const customer = ({ users }: Stock, index: number) => pick(users, SHOPPING + (index % SHOPPING));
  return {
    name: `checkout of ${lines}`,
    samples,
    prepare: (layer, stock, index) =>
      layer.fillCart(
        customer(stock, index),
        Array.from({ length: lines }, (_, line) => pick(stock.products, index * 13 + line)),
      ),
    run: (layer, stock, index) => layer.checkOut(customer(stock, index), uuidv7()),
  };
}
