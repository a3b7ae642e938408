import type Database from 'better-sqlite3';
import { v4 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addToCart, makeFilledCart, makeProduct, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { openRaw } from '../../support/rows.ts';
import { openShop } from '../../support/shop.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a copy of a stored row needs to be allowed beside it. */
const apart: Readonly<Record<string, () => Values>> = {
  users: () => ({ key: 99, id: uuid(), email: 'another@example.com', email_key: 'another@example.com' }),
  products: () => ({ key: 99, id: uuid() }),
  registers: () => ({ id: uuid() }),
  carts: () => ({ id: uuid(), is_default: 0 }),
  cart_items: () => ({ id: uuid() }),
  sales: () => ({ id: uuid(), receipt_number: 99 }),
  orders: () => ({ id: uuid(), position: 99 }),
  payments: () => ({ id: uuid(), position: 99 }),
  list_totals: () => ({ part: 'another' }),
  settings: () => ({ key: 'another' }),
  journal: () => ({ seq: 999 }),
};

/** A database with a row in every table, and two products of which one lies in a cart. */
async function openFilled() {
  const shop = await openShop();
  const { user } = await makeFilledCart(shop, [10]);
  await shop.api.orders.checkout({ user_id: user.id, payments: [{ tender: 'cash', amount: 20 }] });
  await addToCart(shop, user, await makeProduct(shop, { sku: 'S-1', barcode: '4006381333931' }));
  await shop.api.settings.update({ shop_name: 'Tea & Co' });
  const other = await makeUser(shop);
  const spare = await makeProduct(shop);
  return { connection: openRaw(shop.file), other, spare };
}

function newestOf(connection: Database.Database, table: string): Values {
  const row = connection.prepare<[], Values>(`SELECT * FROM "${table}" ORDER BY rowid DESC LIMIT 1`).get();
  if (!row) throw new Error(`${table} is empty.`);
  return row;
}

/** Inserts a copy of a stored row, by hand, with other values. */
function insertCopy(connection: Database.Database, table: string, values: Values): void {
  const row = { ...newestOf(connection, table), ...apart[table]?.(), ...values };
  const names = Object.keys(row);
  const places = names.map(() => '?').join(', ');
  connection
    .prepare(`INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${places})`)
    .run(...Object.values(row));
}

const amounts = [-1, 1.5, 'five', 1e15];

const refused: readonly (readonly [table: string, values: Values, rule: string])[] = [
  ...[0, -1, 1.5, 100_001, '2x'].flatMap(
    (quantity) =>
      [
        ['orders', { quantity, line_total: 0, unit_price: 0 }, 'orders_quantity'],
        ['cart_items', { quantity }, 'cart_items_quantity'],
      ] as const,
  ),
  ...['lost', '', 'Pending', 0].map((status) => ['orders', { status }, 'orders_status'] as const),
  ['orders', { status: null }, 'orders.status'],
  ['orders', { quantity: null }, 'orders.quantity'],
  ...amounts.map((unit_price) => ['orders', { unit_price }, 'orders_unit_price'] as const),
  ...amounts.map((price) => ['products', { price }, 'products_price'] as const),
  ...amounts.map((total) => ['sales', { total }, 'sales_total'] as const),
  ...amounts.map((paid) => ['sales', { paid }, 'sales_paid'] as const),
  ...[0, ...amounts].map((amount) => ['payments', { amount }, 'payments_amount'] as const),
  ['orders', { line_total: 1001 }, 'orders_line_total'],
  ['orders', { deleted_at: 1 }, 'orders_deleted'],
  ['orders', { sale_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['orders', { sale_id: null }, 'orders.sale_id'],
  ['orders', { user_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['orders', { product_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['orders', { position: 1 }, 'orders.sale_id, orders.position'],
  ['payments', { sale_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['payments', { tender: '' }, 'payments_tender'],
  ['sales', { user_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['sales', { register_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['sales', { receipt_number: 1 }, 'sales.register_id, sales.receipt_number'],
  ['sales', { receipt_number: 0 }, 'sales_receipt_number'],
  ['sales', { change: 2001 }, 'sales_change'],
  ['carts', { is_default: 1 }, 'carts.user_id'],
  ['carts', { status: 'parked', name: null }, 'carts_parked_has_name'],
  ['carts', { status: 'gone' }, 'carts_status'],
  ['carts', { status: 'parked', name: 'x', is_default: 1 }, 'carts_default_is_open'],
  ['carts', { user_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['carts', { register_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['cart_items', {}, 'cart_items.cart_id, cart_items.product_id'],
  ['cart_items', { product_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['cart_items', { cart_id: UNKNOWN_ID }, 'FOREIGN KEY'],
  ['users', { email_key: null }, 'users_email_key'],
  ['products', { archived: 2 }, 'products_archived'],
  ['list_totals', { total: -1 }, 'list_totals_total'],
  ['registers', { last_receipt_number: -1 }, 'registers_last_receipt_number'],
  ['settings', { value: 'not JSON' }, 'settings_value'],
  ['journal', { state_after: 'not JSON' }, 'journal_states'],
];

describe('the schema itself', () => {
  it.each(Object.keys(apart))(
    'takes a right row into %s by hand, so that the refusals below mean something',
    async (table) => {
      const { connection, spare } = await openFilled();
      insertCopy(connection, table, table === 'cart_items' ? { product_id: spare.id } : {});
    },
  );

  it.each(refused)('refuses in %s by hand: %j (%s)', async (table, values, rule) => {
    const { connection, spare } = await openFilled();
    const others = table === 'cart_items' && rule !== 'cart_items.cart_id, cart_items.product_id';
    const insert = () =>
      insertCopy(connection, table, { ...(others && { product_id: spare.id }), ...values });
    expect(insert).toThrow(rule);
    expect(insert).toThrow(expect.objectContaining({ code: expect.stringContaining('SQLITE_CONSTRAINT') }));
  });

  it("refuses a cart item whose customer is not the cart's", async () => {
    const { connection, other, spare } = await openFilled();
    expect(() => insertCopy(connection, 'cart_items', { product_id: spare.id, user_id: other.id })).toThrow(
      'FOREIGN KEY',
    );
  });

  it('refuses a second product with the same barcode, SKU or id, and a second customer with the same email', async () => {
    const { connection } = await openFilled();
    const { id, barcode, sku } = connection
      .prepare<[], { id: string; barcode: string; sku: string }>(
        'SELECT * FROM products WHERE sku IS NOT NULL',
      )
      .get() ?? { id: '', barcode: '', sku: '' };
    for (const values of [{ id }, { barcode }, { sku }]) {
      expect(() => insertCopy(connection, 'products', values)).toThrow(
        `UNIQUE constraint failed: products.${Object.keys(values)[0]}`,
      );
    }
    const { email, email_key } = newestOf(connection, 'users');
    expect(() => insertCopy(connection, 'users', { email, email_key })).toThrow(
      'UNIQUE constraint failed: users.email_key',
    );
  });

  it.each([
    ['UPDATE journal SET actor = actor', 'append-only'],
    ['DELETE FROM journal', 'append-only'],
    ['DELETE FROM sales', 'FOREIGN KEY'],
    ['DELETE FROM users WHERE id IN (SELECT user_id FROM orders)', 'FOREIGN KEY'],
    ['DELETE FROM products', 'FOREIGN KEY'],
    ['DELETE FROM registers', 'FOREIGN KEY'],
    ['UPDATE user_statistics SET pending = pending + 1', 'user_statistics_counts'],
    ['UPDATE user_statistics SET pending = -1, total_orders = -1', 'user_statistics_counts'],
    ['UPDATE user_statistics SET total_spent = -1', 'user_statistics_total_spent'],
  ])('refuses %j by hand', async (statement, rule) => {
    const { connection } = await openFilled();
    expect(() => connection.exec(statement)).toThrow(rule);
  });
});
