import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../../src/main/database/database.ts';
import { fillPeople, fillProducts } from './fill-catalogue.ts';
import { fillSales } from './fill-sales.ts';
import { randomFrom } from './names.ts';

/* A fixture of the benchmark: rows as years of selling leave them, written past the program, the same at every run. */

const MIGRATION = join(import.meta.dirname, '../../../src/main/database/migrations/0001-initial.ts');

/**
 * The file of a shop of this size: made when the folder has none for this schema, which takes minutes for a
 * million orders, and kept there.
 */
export async function bigShop(folder: string, orders: number): Promise<string> {
  const schema = createHash('sha256').update(readFileSync(MIGRATION)).digest('hex').slice(0, 8);
  const file = join(folder, `ringup-scale-${orders}-${schema}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.draft`;
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true });
  await fill(draft, orders);
  renameSync(draft, file);
  return file;
}

async function fill(file: string, orders: number): Promise<void> {
  const database = await openDatabase(file, () => 0);
  await database.close();
  const connection = new BetterSqlite3(file);
  for (const pragma of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'cache_size = -400000',
    'foreign_keys = OFF',
  ]) {
    connection.pragma(pragma);
  }
  connection.transaction(() => {
    const random = randomFrom(orders);
    const users = fillPeople(connection, random);
    const products = fillProducts(connection, random);
    fillSales(connection, random, { users, products, orders });
  })();
  connection.close();
}
