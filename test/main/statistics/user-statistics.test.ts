import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../../../src/shared/contract/products.ts';
import type { User } from '../../../src/shared/contract/users.ts';
import { type OrderStatus, orderStatuses } from '../../../src/shared/order-status.ts';
import { keptStatisticsOf, recountOf } from '../../support/books.ts';
import { addToCart, makeProduct, makeUser } from '../../support/builders.ts';
import { openShop, Refusal, type Shop } from '../../support/shop.ts';

interface Scene {
  readonly shop: Shop;
  readonly users: readonly User[];
  readonly products: readonly Product[];
}

type Step =
  | {
      readonly does: 'order' | 'checkout';
      readonly user: number;
      readonly product: number;
      readonly quantity: number;
    }
  | { readonly does: 'move'; readonly order: number; readonly to: OrderStatus }
  | { readonly does: 'cancel' | 'remove' | 'deliver'; readonly order: number }
  | { readonly does: 'reprice'; readonly product: number; readonly price: number };

const index = fc.nat(9);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constantFrom('order' as const, 'checkout' as const),
    user: index,
    product: index,
    quantity: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ does: fc.constant('move' as const), order: index, to: fc.constantFrom(...orderStatuses) }),
  fc.record({
    does: fc.constantFrom('cancel' as const, 'remove' as const, 'deliver' as const),
    order: index,
  }),
  fc.record({
    does: fc.constant('reprice' as const),
    product: index,
    price: fc.integer({ min: 0, max: 999 }),
  }),
);

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

async function run(scene: Scene, step: Step): Promise<unknown> {
  const { shop, users, products } = scene;
  const { api } = shop;
  if (step.does === 'reprice')
    return api.products.update({ id: pick(products, step.product).id, price: step.price });
  if ('quantity' in step) {
    const user_id = pick(users, step.user).id;
    const product = pick(products, step.product);
    if (step.does === 'order')
      return api.orders.create({ user_id, product_id: product.id, quantity: step.quantity });
    await addToCart(shop, { id: user_id }, product, { quantity: step.quantity });
    await addToCart(shop, { id: user_id }, pick(products, step.product + 1));
    return api.orders.checkout({ user_id, deliver: step.quantity > 6 });
  }
  const { items } = await api.orders.findAll({ limit: 10 });
  if (items.length === 0) return;
  const order = pick(items, step.order);
  if (step.does === 'move') return api.orders.update({ id: order.id, status: step.to });
  if (step.does === 'deliver') return api.sales.deliver({ id: order.sale_id });
  return api.orders[step.does]({ id: order.id });
}

describe("a customer's statistics", () => {
  it('equal a recount of the orders after whatever happened to them', async () => {
    const shop = await openShop();
    const users = [await makeUser(shop), await makeUser(shop)];
    const products = [await makeProduct(shop, { price: 1.99 }), await makeProduct(shop, { price: 0.07 })];
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 12 }), async (steps) => {
        for (const step of steps) {
          await run({ shop, users, products }, step).then(
            () => seen.add(step.does),
            (error: unknown) => {
              if (!(error instanceof Refusal)) throw error;
            },
          );
        }
        expect(keptStatisticsOf(shop.file)).toEqual(recountOf(shop.file));
      }),
      { numRuns: 25 },
    );
    // Sequences that are refused from end to end would prove nothing.
    expect([...seen].sort()).toEqual(['cancel', 'checkout', 'deliver', 'move', 'order', 'remove', 'reprice']);
    expect(shop.failures).toEqual([]);
  });

  it('of someone who never ordered are nothing, and of someone whose orders are gone again', async () => {
    const shop = await openShop();
    const nothing = { totalOrders: 0, totalSpent: 0, statusCounts: {} };
    const user = await makeUser(shop);
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toEqual(nothing);
    const product = await makeProduct(shop);
    const { id } = await shop.api.orders.create({ user_id: user.id, product_id: product.id, quantity: 1 });
    await shop.api.orders.cancel({ id });
    await shop.api.orders.remove({ id });
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toEqual(nothing);
  });

  it('stay as they were when the change of an order is refused', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const product = await makeProduct(shop);
    const { id } = await shop.api.orders.create({ user_id: user.id, product_id: product.id, quantity: 1 });
    const before = keptStatisticsOf(shop.file);
    await expect(shop.api.orders.update({ id, status: 'delivered' })).rejects.toThrow(Refusal);
    expect(keptStatisticsOf(shop.file)).toEqual(before);
  });
});
