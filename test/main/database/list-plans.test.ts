import { describe, expect, it } from 'vitest';
import { planWith } from '../../support/captured-sql.ts';
import { openShop } from '../../support/shop.ts';

const time = '2026-01-31T09:00:00Z';
const cursor = Buffer.from(JSON.stringify([1, 'x'])).toString('base64url');

function combinationsOf<Value extends object>(parts: readonly Value[]): readonly Partial<Value>[] {
  return parts.reduce<readonly Partial<Value>[]>(
    (all, part) => all.flatMap((one) => [one, { ...one, ...part }]),
    [{}],
  );
}

interface Filters {
  readonly status?: 'pending';
  readonly user_id?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
}

const user_id = '01900000-0000-7000-8000-000000000001';
const filters = combinationsOf<Filters>([
  { status: 'pending' },
  { user_id },
  { from: time },
  { to: time },
  { cursor },
]);

function expectedIndex({ status, user_id: user }: Filters): string {
  if (status && user) return 'orders_by_user_status';
  if (status) return 'orders_by_status';
  return user ? 'orders_by_user' : 'orders_newest';
}

function expectedPath(request: Filters): string {
  const { status, user_id: user, from, to, cursor: place } = request;
  const end = place ? '(created_at,id)<(?,?)' : to && 'created_at<?';
  const terms = [
    user && 'user_id=?',
    status && 'status=?',
    user && 'deleted_at=?',
    from && 'created_at>?',
    end,
  ].filter(Boolean);
  const through = `o USING INDEX ${expectedIndex(request)}`;
  return terms.length === 0 ? `SCAN ${through}` : `SEARCH ${through} (${terms.join(' AND ')})`;
}

describe('the list of orders', () => {
  it.each(filters)('with %j is read from the index of its filter, in its order', async (request) => {
    const shop = await openShop();
    const plan = await planWith(shop, 'FROM orders o', () => shop.api.orders.findAll(request));
    const path = expectedPath(request);
    expect(plan).toContain(path);
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
    expect(plan.filter((line) => line.startsWith('SCAN') && line !== path)).toEqual([]);
  });
});

describe('the list of sales', () => {
  it.each([
    [{}, 'SCAN s USING INDEX sales_newest'],
    [{ from: time }, 'SEARCH s USING INDEX sales_newest'],
    [{ user_id }, 'SEARCH s USING INDEX sales_by_user'],
    [{ user_id, to: time }, 'SEARCH s USING INDEX sales_by_user (user_id=? AND created_at<?)'],
    [{ to: time, cursor }, 'SEARCH s USING INDEX sales_newest ((created_at,id)<(?,?))'],
  ])('with %j is read by index, in its order', async (request, outer) => {
    const shop = await openShop();
    const plan = await planWith(shop, 'FROM sales s', () => shop.api.sales.findAll(request));
    expect(plan.find((line) => / s\b/.test(line))).toContain(outer);
    expect(plan.join('\n')).toMatch(/SEARCH o USING INDEX \S+ \(sale_id=\?/);
    expect(plan.join('\n')).not.toContain('TEMP B-TREE');
  });
});
