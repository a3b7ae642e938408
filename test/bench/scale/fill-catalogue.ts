import type BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { searchKey } from '../../../src/main/search-text.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { personName, pickIndex, productNames } from './names.ts';

const USERS = 40_000;
export const PRODUCTS = 100_000;
/** The first of them; the orders follow to the present. */
export const OPENED = Date.parse('2016-01-04T08:00:00Z');

export interface Sold {
  readonly id: string;
  readonly name: string;
  readonly price: number;
}

/** @returns ids, the walk-in customer first */
export function fillPeople(connection: BetterSqlite3.Database, random: () => number): readonly string[] {
  const insert = connection.prepare(
    `INSERT INTO users (id, email, email_key, name, phone, search_text, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ids = Array.from({ length: USERS }, (_, index) => {
    const now = OPENED + index * 1000;
    const id = uuidv7({ msecs: now });
    const name = personName(random);
    const email = `${searchKey(name).trim().replace(/ +/g, '.')}.${index}@example.com`;
    const phone = `+44 20 ${String(pickIndex(random, 1e8)).padStart(8, '0')}`;
    insert.run(id, email, email, name, phone, searchKey([name, email, phone].join('\n')), now, now);
    return id;
  });
  return [WALK_IN_USER_ID, ...ids];
}

export function fillProducts(connection: BetterSqlite3.Database, random: () => number): readonly Sold[] {
  const insert = connection.prepare(
    `INSERT INTO products (id, name, name_key, price, description, sku, category, barcode, archived, created_at, updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return productNames(random, PRODUCTS).map((name, index) => {
    const now = OPENED + index * 1000;
    const id = uuidv7({ msecs: now });
    const price = 99 + 50 * pickIndex(random, 400, 3);
    insert.run(
      id,
      name,
      searchKey(name),
      price,
      'What a clerk tells a customer who asks about it.',
      `SKU-${index}`,
      `Category ${index % 40}`,
      ean13(index),
      Number(random() < 0.05),
      now,
      now,
    );
    return { id, name, price };
  });
}

/** A code as shops give them out themselves (GS1's numbers from 20 on), with its check digit. */
function ean13(index: number): string {
  const digits = `20${String(index).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
