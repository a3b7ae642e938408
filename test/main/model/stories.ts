import * as fc from 'fast-check';
import { orderStatuses } from '../../../src/shared/order-status.ts';
import { reopen } from '../../support/shop.ts';
import * as carts from './cart-steps.ts';
import * as catalogue from './catalogue-steps.ts';
import * as orders from './order-steps.ts';
import * as sales from './sale-steps.ts';
import type { Step, World } from './world.ts';

/** Few, so that the same ones come again. */
const which = fc.nat({ max: 3 });
const pieces = fc.integer({ min: 1, max: 5 });
const cents = fc.integer({ min: 0, max: 99_999 });
const manner = fc.record<sales.Manner>({
  paying: fc.constantFrom(...sales.payings),
  off: fc.constantFrom(undefined, undefined, 0, 0, 1),
  deliver: fc.boolean(),
  named: fc.boolean(),
});

function step(story: string, play: (world: World) => Promise<void>): Step {
  return { story, play };
}

const catalogueSteps = [
  fc.constant(step('a customer comes', catalogue.addUser)),
  which.map((who) => step(`customer ${who} gets another name`, (world) => catalogue.renameUser(world, who))),
  which.map((who) => step(`customer ${who} is deleted`, (world) => catalogue.removeUser(world, who))),
  cents.map((price) => step(`a product of ${price} cents`, (world) => catalogue.addProduct(world, price))),
  fc
    .tuple(which, cents)
    .map(([what, price]) =>
      step(`product ${what} now costs ${price} cents`, (world) => catalogue.changePrice(world, what, price)),
    ),
  fc
    .tuple(which, fc.boolean())
    .map(([what, off]) =>
      step(`product ${what} ${off ? 'leaves' : 'returns to'} the shelf`, (world) =>
        catalogue.archive(world, what, off),
      ),
    ),
  which.map((what) => step(`product ${what} is deleted`, (world) => catalogue.removeProduct(world, what))),
];

const puts = fc
  .tuple(which, which, pieces)
  .map(([who, what, count]) =>
    step(`customer ${who} takes ${count} of product ${what}`, (world) => carts.put(world, who, what, count)),
  );

const cartSteps = [
  which.map((who) => step(`another cart for customer ${who}`, (world) => carts.openCart(world, who))),
  fc
    .tuple(which, which, pieces)
    .map(([where, what, count]) =>
      step(`${count} of product ${what} into cart ${where}`, (world) =>
        carts.putInto(world, where, what, count),
      ),
    ),
  fc
    .tuple(which, pieces)
    .map(([item, count]) =>
      step(`line ${item} is now ${count}`, (world) => carts.setQuantity(world, item, count)),
    ),
  which.map((item) => step(`line ${item} is taken out`, (world) => carts.takeOut(world, item))),
  which.map((where) => step(`cart ${where} is parked`, (world) => carts.park(world, where))),
  which.map((where) => step(`cart ${where} is resumed`, (world) => carts.resume(world, where))),
  fc
    .tuple(which, which)
    .map(([where, who]) =>
      step(`cart ${where} is given to customer ${who}`, (world) => carts.giveCart(world, where, who)),
    ),
];

const checkouts = fc
  .tuple(which, manner)
  .map(([who, how]) =>
    step(`customer ${who} checks out ${JSON.stringify(how)}`, (world) =>
      sales.checkOutDefault(world, who, how),
    ),
  );

const saleSteps = [
  fc
    .tuple(which, manner)
    .map(([where, how]) =>
      step(`cart ${where} is checked out ${JSON.stringify(how)}`, (world) =>
        sales.checkOutCart(world, where, how),
      ),
    ),
  fc
    .tuple(which, which, pieces)
    .map(([who, what, count]) =>
      step(`customer ${who} orders ${count} of product ${what}`, (world) =>
        sales.order(world, who, what, count),
      ),
    ),
  fc
    .tuple(which, which)
    .map(([sale, who]) =>
      step(`sale ${sale} is sent again by customer ${who}`, (world) => sales.retry(world, sale, who)),
    ),
];

const orderSteps = [
  fc
    .tuple(which, fc.constantFrom(...orderStatuses))
    .map(([order, status]) =>
      step(`order ${order} becomes ${status}`, (world) => orders.move(world, order, status)),
    ),
  which.map((order) => step(`order ${order} goes on`, (world) => orders.moveOn(world, order))),
  which.map((order) => step(`order ${order} goes on`, (world) => orders.moveOn(world, order))),
  which.map((order) => step(`order ${order} is cancelled`, (world) => orders.cancel(world, order))),
  which.map((order) => step(`order ${order} is deleted`, (world) => orders.removeOrder(world, order))),
  which.map((sale) => step(`sale ${sale} is delivered`, (world) => orders.deliver(world, sale))),
];

const restart = fc.constant(
  step('the register is started again', async (world) => {
    world.shop = await reopen(world.shop);
  }),
);

const imports = fc
  .tuple(which, cents)
  .map(([what, price]) =>
    step(`a list has product ${what} and a new one at ${price} cents`, (world) =>
      catalogue.importPrices(world, what, price),
    ),
  );

/** Stories with price lists, each of which starts a thread: fewer and shorter ones. */
export function storiesOfImports(maxLength: number): fc.Arbitrary<Step[]> {
  const step = fc.oneof(imports, fc.oneof(...catalogueSteps), puts, checkouts, restart);
  return fc.array(step, { minLength: 1, maxLength, size: 'max' });
}

/** Stories of a shop of so many steps: what happens often there happens often here. */
export function stories(maxLength: number): fc.Arbitrary<Step[]> {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...catalogueSteps) },
    { weight: 5, arbitrary: puts },
    { weight: 3, arbitrary: fc.oneof(...cartSteps) },
    { weight: 4, arbitrary: checkouts },
    { weight: 3, arbitrary: fc.oneof(...saleSteps) },
    { weight: 8, arbitrary: fc.oneof(...orderSteps) },
    { weight: 1, arbitrary: restart },
  );
  return fc.array(step, { minLength: 1, maxLength, size: 'max' });
}
