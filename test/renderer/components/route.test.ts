import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute } from '../../../src/renderer/components/navigation/route.ts';

describe('a route', () => {
  it.each([
    { screen: 'sell' },
    { screen: 'orders' },
    { screen: 'customers' },
    { screen: 'customer', id: 'a1' },
    { screen: 'receipt', saleId: 'b2' },
    { screen: 'receipt', saleId: 'b2', recovered: true },
    { screen: 'import', kind: 'products' },
    { screen: 'import', kind: 'users', id: 'c3' },
  ] as const)('$screen is found again by its address', (route) => {
    expect(parseRoute(hrefOf(route))).toEqual(route);
  });

  it('is the sell screen where the address names none', () => {
    expect(['', '#', '#/'].map(parseRoute)).toEqual(Array(3).fill({ screen: 'sell' }));
  });

  it.each([
    '#/nowhere',
    '#/receipt',
    '#/sell/1',
    '#/customers/1/2',
    '#/receipt/1/2',
    '#/receipt/1/recovered/2',
    '#/orders/import',
    '#/users/import',
    '#/products/import/1/2',
    '#/constructor',
  ])('leads nowhere from %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'not-found' });
  });
});
