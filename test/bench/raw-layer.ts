import BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import type { JournalRow } from '../../src/main/database/entities/journal-entry.ts';
import { hashOf } from '../../src/main/journal/chain.ts';
import { type Layer, PAGE_SIZE } from './layer.ts';
import { statements } from './raw-statements.ts';

/* What the same work costs at the least: every statement prepared once, in one transaction, rows as they are. */

type StatementName = keyof typeof statements;
type Row = Record<string, string | number | null>;
type Head = Pick<JournalRow, 'seq' | 'hash'>;

interface Raw {
  readonly get: <Found = Row>(name: StatementName, ...values: readonly unknown[]) => Found;
  readonly all: (name: StatementName, ...values: readonly unknown[]) => Row[];
  readonly run: (name: StatementName, ...values: readonly unknown[]) => void;
}

export function rawLayer(file: string): Layer {
  const connection = new BetterSqlite3(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    connection.pragma(pragma);
  }
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, text]) => [name, connection.prepare(text)]),
  ) as Record<StatementName, BetterSqlite3.Statement>;
  const raw: Raw = {
    get: <Found>(name: StatementName, ...values: readonly unknown[]) =>
      prepared[name].get(...values) as Found,
    all: (name, ...values) => prepared[name].all(...values) as Row[],
    run: (name, ...values) => {
      prepared[name].run(...values);
    },
  };
  const within = <T>(begin: 'begin' | 'beginWriting', work: () => T): T => {
    raw.run(begin);
    const result = work();
    raw.run('commit');
    return result;
  };
  return {
    addToCart: (userId, productId) => within('beginWriting', () => addToCart(raw, userId, productId)),
    checkOut: (userId, saleId) => within('beginWriting', () => checkOut(raw, userId, saleId)),
    statistics: (userId) =>
      within('begin', () => [raw.get('user', userId), raw.get('currency'), raw.get('statistics', userId)]),
    listOrders: () => within('begin', () => [raw.all('orders', PAGE_SIZE + 1), raw.get('ordersTotal')]),
    process: (orderId) => within('beginWriting', () => processOrder(raw, orderId)),
    fillCart: (userId, productIds) =>
      within('beginWriting', () => {
        for (const productId of productIds) addToCart(raw, userId, productId);
      }),
    close: () => {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
}

function addToCart(raw: Raw, userId: string, productId: string): Row {
  const now = Date.now();
  raw.get('user', userId);
  raw.get('product', productId);
  const cart = raw.get<Row | undefined>('cart', userId)?.['id'] ?? openCart(raw, userId, now);
  const stored = raw.get('putItem', uuidv7(), cart, userId, productId, 1, now, now, 100_000);
  const item = raw.get('item', stored['id']);
  raw.get('cartTotal', cart);
  raw.run('touchCart', now, cart);
  raw.get('currency');
  return item;
}

function openCart(raw: Raw, userId: string, now: number): string {
  const id = uuidv7();
  raw.run('insertCart', id, userId, raw.get('register')['id'], now, now);
  return id;
}

function checkOut(raw: Raw, userId: string, saleId: string): Row[] {
  const now = Date.now();
  raw.get('sale', saleId);
  raw.get('user', userId);
  const cart = raw.get('cart', userId);
  raw.get('currency');
  const items = raw.all('items', cart['id']);
  const total = items.reduce(
    (sum, item) => sum + Number(item['product__price']) * Number(item['quantity']),
    0,
  );
  const register = cart['register_id'];
  const { receipt_number } = raw.get('nextReceipt', register);
  raw.run('insertSale', saleId, receipt_number, register, userId, 'USD', total, now);
  const fields = {
    receipt_number,
    register_id: register,
    user_id: userId,
    currency: 'USD',
    total,
    paid: 0,
    change: 0,
  };
  let head = raw.get<Head>('journalHead');
  head = record(raw, head, now, 'sale.created', saleId, String(register), null, { ...fields, payments: [] });
  for (const [index, item] of items.entries()) {
    const { product_id, quantity, product__name: product_name, product__price: unit_price } = item;
    const id = uuidv7();
    const line_total = Number(unit_price) * Number(quantity);
    const sold = [userId, product_id, quantity, product_name, unit_price, line_total, 'USD', now, now];
    raw.run('insertOrder', id, saleId, index + 1, ...sold);
    head = record(raw, head, now, 'order.created', id, String(register), null, {
      status: 'pending',
      sale_id: saleId,
      user_id: userId,
      product_id,
      quantity,
      product_name,
      unit_price,
      line_total,
      currency: 'USD',
    });
  }
  raw.get('statistics', userId);
  raw.run('countOrders', userId, items.length, total, items.length);
  raw.run('countListed', items.length);
  raw.run('deleteItems', cart['id']);
  raw.run('clearCart', userId, now, cart['id']);
  return raw.all('ordersOfSale', saleId);
}

function processOrder(raw: Raw, orderId: string): Row {
  const now = Date.now();
  const order = raw.get('order', orderId);
  raw.run('setStatus', 'processing', now, orderId);
  raw.run('countProcessing', 0, order['user_id']);
  raw.run('countMoved');
  const head = raw.get<Head>('journalHead');
  const [before, after] = [{ status: 'pending' }, { status: 'processing' }];
  record(raw, head, now, 'order.status_changed', orderId, null, before, after);
  return raw.get('order', orderId);
}

function record(
  raw: Raw,
  head: Head,
  now: number,
  action: string,
  subject: string,
  register: string | null,
  before: object | null,
  after: object,
): Head {
  const entry: Omit<JournalRow, 'hash'> = {
    seq: head.seq + 1,
    recorded_at: now,
    actor: 'screen',
    staff_id: null,
    register_id: register,
    action,
    subject_type: action.slice(0, action.indexOf('.')),
    subject_id: subject,
    state_before: before && JSON.stringify(before),
    state_after: JSON.stringify(after),
    previous_hash: head.hash,
  };
  const hash = hashOf(entry);
  raw.run('insertJournal', ...Object.values(entry), hash);
  return { seq: entry.seq, hash };
}
