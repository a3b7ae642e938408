import { describe, expect, it } from 'vitest';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { staleAfter } from '../../../src/renderer/api/shown-in.ts';
import { cartItem } from '../../../src/shared/contract/cart-items.ts';
import { cart } from '../../../src/shared/contract/carts.ts';
import { contract, type Resource } from '../../../src/shared/contract/index.ts';
import { order } from '../../../src/shared/contract/orders.ts';
import { product } from '../../../src/shared/contract/products.ts';
import { sale, saleDetails } from '../../../src/shared/contract/sales.ts';
import { user } from '../../../src/shared/contract/users.ts';

const views: ReadonlyMap<unknown, Resource> = new Map<unknown, Resource>([
  [user, 'users'],
  [product, 'products'],
  [cartItem, 'cartItems'],
  [cart, 'carts'],
  [order, 'orders'],
  [sale, 'sales'],
  [saleDetails, 'sales'],
]);

/** Every resource that has a view somewhere inside a schema. */
function resourcesIn(schema: $ZodType): Resource[] {
  const { def } = (schema as $ZodTypes)._zod;
  const own = views.get(schema);
  const inner: $ZodType[] = [];
  if (def.type === 'object') inner.push(...Object.values(def.shape));
  if (def.type === 'array') inner.push(def.element);
  if ('innerType' in def) inner.push(def.innerType);
  return [...(own ? [own] : []), ...inner.flatMap(resourcesIn)];
}

describe('what is old after a change', () => {
  const { system: _system, ...resources } = contract;
  for (const [name, operations] of Object.entries(resources)) {
    const shows = new Set(
      Object.values(operations).flatMap((operation) =>
        // What an operation answers, as the contract describes it.
        resourcesIn(operation['~orpc'].outputSchema as unknown as $ZodType),
      ),
    );
    it.each([...shows])(`of ${name} is what shows a part of %s`, (part) => {
      expect(staleAfter([part])).toContain(name);
    });
  }

  it('is every amount when the currency changes', () => {
    for (const name of ['settings', 'products', 'carts', 'cartItems', 'orders', 'sales']) {
      expect(staleAfter(['settings'])).toContain(name);
    }
  });

  it('is no list of customers or products when something is sold', () => {
    expect([...staleAfter(['orders', 'sales', 'carts', 'cartItems'])].sort()).toEqual([
      'cartItems',
      'carts',
      'orders',
      'sales',
      'sample',
    ]);
  });
});
