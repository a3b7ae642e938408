import { describe, expect, it } from 'vitest';
import {
  addToCart,
  makeFilledCart,
  makeOrder,
  makeProduct,
  makeUser,
  UNKNOWN_ID,
} from '../../support/builders.ts';
import { plansOf, planWith } from '../../support/captured-sql.ts';
import { openShop, reopen, type Shop } from '../../support/shop.ts';

describe('a checkout', () => {
  it('looks everything up by index: no table is scanned and nothing is sorted', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const request = { user_id: user.id, sale_id: UNKNOWN_ID, deliver: true };
    const payments = [{ tender: 'cash' as const, amount: 99 }];
    const { api, ...reopened } = await reopen(shop);
    const plans = await plansOf({ api, ...reopened }, () => api.orders.checkout({ ...request, payments }));
    for (const table of ['users', 'carts', 'cart_items', 'sales', 'orders', 'journal', 'user_statistics']) {
      expect(plans.some(({ statement }) => statement.includes(` ${table} `))).toBe(true);
    }
    for (const { statement, plan } of plans) {
      // The end of the journal is its last row: a scan that stops at once.
      const scans = plan.filter((line) => /^SCAN|TEMP B-TREE/.test(line));
      expect(scans, statement).toEqual(
        statement.includes('FROM journal ORDER BY seq DESC') ? ['SCAN journal'] : [],
      );
    }
  });

  it('reads the cart by its index, in the order of its lines', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const plan = await planWith(shop, /WHERE i\.cart_id/, () =>
      shop.api.orders.checkout({ user_id: user.id }),
    );
    expect(plan.join('\n')).toContain('SEARCH i USING INDEX cart_items_of_cart (cart_id=?)');
  });
});

describe('what the screens ask for again and again', () => {
  const cases: readonly (readonly [
    string,
    string | RegExp,
    string,
    (shop: Shop, ids: Ids) => Promise<unknown>,
  ])[] = [
    [
      'the orders of a sale',
      /WHERE o\.sale_id = \(/,
      'SEARCH o USING INDEX sqlite_autoindex_orders_2 (sale_id=?)',
      ({ api }, ids) => api.sales.findOne({ id: ids.sale }),
    ],
    [
      'an order',
      /WHERE o\.id/,
      'SEARCH o USING INDEX sqlite_autoindex_orders_1 (id=?)',
      ({ api }, ids) => api.orders.findOne({ id: ids.order }),
    ],
    [
      'the default cart',
      /FROM carts WHERE user_id/,
      'USING INDEX carts_default (user_id=?)',
      ({ api }, ids) => api.cartItems.findAll({ user_id: ids.user }),
    ],
    ['every open cart', /JOIN carts c/, 'SEARCH c USING', ({ api }) => api.cartItems.findAll({})],
    [
      'the statistics of a customer',
      /FROM user_statistics/,
      'SEARCH user_statistics USING INDEX sqlite_autoindex_user_statistics_1',
      ({ api }, ids) => api.orders.getUserOrderStats({ userId: ids.user }),
    ],
    [
      'how many orders there are of a status',
      /FROM list_totals/,
      'SEARCH list_totals USING INDEX sqlite_autoindex_list_totals_1 (list=? AND part=?)',
      ({ api }) => api.orders.findAll({ status: 'shipped' }),
    ],
    [
      "an order's history",
      /FROM journal/,
      'SEARCH journal USING INDEX journal_of_subject (subject_id=?)',
      ({ api }, ids) => api.orders.history({ id: ids.order }),
    ],
    [
      'a product by barcode',
      /SELECT 0 AS rank/,
      'INDEX sqlite_autoindex_products_3 (barcode=?)',
      ({ api }) => api.products.findAll({ search: '4006381333931' }),
    ],
    [
      'a product by SKU',
      /SELECT 0 AS rank/,
      'INDEX products_search_sku (sku=?)',
      ({ api }) => api.products.findAll({ search: 'S-1' }),
    ],
    [
      'a product by a word of its name',
      /SELECT rowid FROM products_search/,
      'products_search VIRTUAL TABLE INDEX',
      ({ api }) => api.products.findAll({ search: 'green tea' }),
    ],
    [
      'a product by the first letters',
      /SELECT 1 AS rank/,
      'SEARCH products USING INDEX products_on_shelf_by_name (archived=? AND name_key>? AND name_key<?)',
      ({ api }) => api.products.findAll({ search: 'te' }),
    ],
    [
      'a product on the shelf or off it by the first letters',
      /SELECT 1 AS rank/,
      'SEARCH products USING INDEX products_by_name (name_key>? AND name_key<?)',
      ({ api }) => api.products.findAll({ search: 'te', archived: 'all' }),
    ],
    [
      'a customer by a part of a name',
      /FROM users_search/,
      'users_search VIRTUAL TABLE INDEX',
      ({ api }) => api.users.findAll({ search: 'cust' }),
    ],
    [
      'the products on the shelf',
      /FROM products WHERE archived/,
      'SEARCH products USING INDEX products_on_shelf (archived=?)',
      ({ api }) => api.products.findAll({}),
    ],
    [
      'whether a product was sold',
      /FROM orders WHERE product_id/,
      'USING COVERING INDEX orders_by_product (product_id=?)',
      ({ api }, ids) => api.products.remove({ id: ids.product }),
    ],
    [
      'whether a customer bought',
      /FROM sales WHERE user_id/,
      'USING COVERING INDEX sales_by_user (user_id=?)',
      ({ api }, ids) => api.users.remove({ id: ids.spare }),
    ],
  ];

  it.each(cases)('finds %s by index', async (_what, text, line, ask) => {
    const shop = await openShop();
    const ids = await fill(shop);
    const reopened = await reopen(shop);
    const plan = await planWith(reopened, text, () => ask(reopened, ids).catch(() => undefined));
    expect(plan.join('\n')).toContain(line);
    expect(
      plan.filter((step) => /^SCAN (o|orders|i|cart_items|journal|p|products|s|sales)\b/.test(step)),
    ).toEqual([]);
  });

  it('finds the end of the journal without reading it', async () => {
    const shop = await openShop();
    await fill(shop);
    const reopened = await reopen(shop);
    const plan = await planWith(reopened, /FROM journal ORDER BY seq DESC LIMIT/, () =>
      makeProduct(reopened),
    );
    expect(plan).toEqual(['SCAN journal']);
  });
});

interface Ids {
  readonly user: string;
  readonly spare: string;
  readonly product: string;
  readonly order: string;
  readonly sale: string;
}

async function fill(shop: Shop): Promise<Ids> {
  const user = await makeUser(shop);
  const order = await makeOrder(shop, 'pending', user);
  const product = await makeProduct(shop, { name: 'Green tea', barcode: '4006381333931', sku: 'S-1' });
  await addToCart(shop, user, product);
  const spare = await makeUser(shop);
  return { user: user.id, spare: spare.id, product: order.product_id, order: order.id, sale: order.sale_id };
}
