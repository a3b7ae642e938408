import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../../src/main/database/database.ts';
import { fillPeople, fillProducts } from './fill-catalogue.ts';
import { fillSales } from './fill-sales.ts';
import { randomFrom } from './names.ts';

/* A fixture of the benchmark: rows as years of selling leave them, written past the program, the same at every run. */

const MIGRATIONS = join(import.meta.dirname, '../../../src/main/database/migrations');

/**
 * The file of a shop of this size: made when the folder has none for this schema, which takes minutes for a
 * million orders, and kept there.
 */
export async function bigShop(folder: string, orders: number): Promise<string> {
  const file = join(folder, `ringup-scale-${orders}-${hashOfSchema()}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.draft`;
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${draft}${end}`, { force: true });
  await fill(draft, orders);
  renameSync(draft, file);
  return file;
}

function hashOfSchema(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, name)));
  return hash.digest('hex').slice(0, 8);
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
