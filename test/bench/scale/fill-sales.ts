import type BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { CHAIN_START, hashOf } from '../../../src/main/journal/chain.ts';
import { type OrderStatus, orderStatuses } from '../../../src/shared/order-status.ts';
import { OPENED, PRODUCTS, type Sold } from './fill-catalogue.ts';
import { pickIndex } from './names.ts';

interface Stock {
  /** The walk-in customer first. */
  readonly users: readonly string[];
  readonly products: readonly Sold[];
  readonly orders: number;
}

type Counts = Record<OrderStatus | 'total_orders' | 'total_spent', number>;

const YEARS_MS = 10 * 365 * 24 * 3600 * 1000;

/** Sales of one to six orders over ten years, each with its payment and its entries in the journal. */
export function fillSales(connection: BetterSqlite3.Database, random: () => number, stock: Stock): void {
  const write = writerOf(connection);
  const counts = new Map<string, Counts>();
  let made = 0;
  let receipt = 0;
  while (made < stock.orders) {
    const now = OPENED + PRODUCTS * 1000 + Math.floor((made / stock.orders) * YEARS_MS);
    const user = stock.users[random() < 0.6 ? 0 : pickIndex(random, stock.users.length, 3)] ?? '';
    const of = counts.get(user) ?? noCounts();
    counts.set(user, of);
    const lines = Math.min(stock.orders - made, 1 + pickIndex(random, 6, 2));
    const sold = Array.from({ length: lines }, () => soldFrom(random, stock.products));
    const total = sold.reduce((sum, { product, quantity }) => sum + product.price * quantity, 0);
    receipt += 1;
    const sale = write.sale(now, receipt, user, total);
    for (const [index, line] of sold.entries()) {
      const status = statusFrom(random);
      const isHidden = status === 'cancelled' && random() < 0.3;
      write.order(now, sale, index + 1, user, line, status, isHidden);
      if (!isHidden) count(of, status, line.product.price * line.quantity);
    }
    made += lines;
  }
  write.end(receipt, counts);
}

interface Line {
  readonly product: Sold;
  readonly quantity: number;
}

function soldFrom(random: () => number, products: readonly Sold[]): Line {
  const product = products[pickIndex(random, products.length, 3)];
  if (!product) throw new Error('There is nothing to sell.');
  return { product, quantity: 1 + pickIndex(random, 4, 3) };
}

/** Most are delivered; one in two thousand is being shipped. */
function statusFrom(random: () => number): OrderStatus {
  const drawn = random();
  if (drawn < 0.0005) return 'shipped';
  if (drawn < 0.0015) return 'processing';
  if (drawn < 0.01) return 'pending';
  return drawn < 0.04 ? 'cancelled' : 'delivered';
}

function noCounts(): Counts {
  return {
    total_orders: 0,
    total_spent: 0,
    pending: 0,
    processing: 0,
    shipped: 0,
    delivered: 0,
    cancelled: 0,
  };
}

function count(counts: Counts, status: OrderStatus, spent: number): void {
  counts.total_orders += 1;
  counts[status] += 1;
  if (status !== 'cancelled') counts.total_spent += spent;
}

function writerOf(connection: BetterSqlite3.Database) {
  const register = connection.prepare('SELECT id FROM registers').pluck().get();
  const sales = connection.prepare(
    `INSERT INTO sales (id, receipt_number, register_id, user_id, currency, total, paid, change, created_at)
      VALUES (?, ?, ?, ?, 'USD', ?, ?, 0, ?)`,
  );
  const payments = connection.prepare(
    "INSERT INTO payments (id, sale_id, position, tender, amount, created_at) VALUES (?, ?, 1, 'cash', ?, ?)",
  );
  const orders = connection.prepare(
    `INSERT INTO orders (id, sale_id, position, user_id, product_id, quantity, status, product_name, unit_price,
      line_total, currency, created_at, updated_at, deleted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'USD', ?, ?, ?)`,
  );
  const record = journalOf(connection);
  return {
    sale(now: number, receipt: number, user: string, total: number): string {
      const id = uuidv7({ msecs: now });
      sales.run(id, receipt, register, user, total, total, now);
      payments.run(uuidv7({ msecs: now }), id, total, now);
      record(now, 'sale.created', id, { receipt_number: receipt, user_id: user, currency: 'USD', total });
      return id;
    },
    order(
      now: number,
      sale: string,
      position: number,
      user: string,
      line: Line,
      status: OrderStatus,
      isHidden: boolean,
    ) {
      const id = uuidv7({ msecs: now });
      const { product, quantity } = line;
      const total = product.price * quantity;
      const fields = [product.id, quantity, status, product.name, product.price, total, now, now];
      orders.run(id, sale, position, user, ...fields, isHidden ? now : null);
      record(now, 'order.created', id, {
        status: 'pending',
        sale_id: sale,
        user_id: user,
        quantity,
        line_total: total,
      });
    },
    end(receipts: number, counts: ReadonlyMap<string, Counts>): void {
      connection.prepare('UPDATE registers SET last_receipt_number = ?').run(receipts);
      const names = ['total_orders', 'total_spent', ...orderStatuses];
      const insert = connection.prepare(
        `INSERT INTO user_statistics (user_id, ${names.join(', ')}) VALUES (:user_id, :${names.join(', :')})`,
      );
      for (const [user_id, row] of counts) insert.run({ user_id, ...row });
      const total = connection.prepare("UPDATE list_totals SET total = ? WHERE list = 'orders' AND part = ?");
      for (const status of orderStatuses) {
        total.run(
          [...counts.values()].reduce((sum, row) => sum + row[status], 0),
          status,
        );
      }
    },
  };
}

/** The pen of a journal whose chain is whole. */
function journalOf(connection: BetterSqlite3.Database) {
  const insert = connection.prepare(
    `INSERT INTO journal (seq, recorded_at, actor, staff_id, register_id, action, subject_type, subject_id,
      state_before, state_after, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let seq = 0;
  let previous_hash = CHAIN_START;
  return (recorded_at: number, action: string, subject_id: string, after: object): void => {
    seq += 1;
    const entry = {
      seq,
      recorded_at,
      actor: 'screen',
      staff_id: null,
      register_id: null,
      action,
      subject_type: action.slice(0, action.indexOf('.')),
      subject_id,
      state_before: null,
      state_after: JSON.stringify(after),
      previous_hash,
    };
    const hash = hashOf(entry);
    insert.run(...Object.values(entry), hash);
    previous_hash = hash;
  };
}
