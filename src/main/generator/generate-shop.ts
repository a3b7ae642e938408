import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { type Database, openDatabase, type Transaction } from '../database/database.ts';
import { DATABASE_FILE } from '../database/database-file.ts';
import { takeFolder } from '../database/folder-lock.ts';
import { journalOf } from '../journal/journal.ts';
import { defaultRegisterId } from '../registers.ts';
import { SettingsService, shopCurrency } from '../settings/settings-service.ts';
import { type Deed, doDeed } from '../simulation/deed.ts';
import type { Plan } from '../simulation/plan.ts';
import { idsFrom, Random } from '../simulation/random.ts';
import { Trade } from '../simulation/trade.ts';
import { StartupError } from '../startup-error.ts';
import type { Unit } from '../unit.ts';
import { customersOf, productsOf } from './assortment.ts';
import type { GenerateOptions } from './options.ts';

/** The years that every generated shop has traded, in UTC. */
const span = { from: Date.UTC(2023, 0, 1), to: Date.UTC(2026, 0, 1), timeZone: 'UTC' } as const;

/** So many deeds share a transaction: the disk is waited for once. */
const DEEDS_AT_ONCE = 500;

/** What a shop is called until it is whole. */
const UNFINISHED_FILE = 'ringup-unfinished.db';

type CreateId = (moment: number) => string;

/**
 * Makes up a shop in a data folder that has none. It is written under another name and renamed once it is
 * whole, so that a run that is cut off leaves no half of a shop.
 * @param onProgress told how many orders there are by now
 * @throws StartupError when there is a shop already, or the folder is in use
 */
export async function generateShop(
  options: GenerateOptions,
  onProgress: (orders: number) => void,
): Promise<void> {
  const { dataFolder } = options;
  const file = join(dataFolder, DATABASE_FILE);
  const lock = await takeFolder(dataFolder, 'the generator');
  try {
    if (existsSync(file)) {
      throw new StartupError(
        `${dataFolder} has a shop already. Name another --data-dir; nothing was changed.`,
      );
    }
    const unfinished = join(dataFolder, UNFINISHED_FILE);
    for (const ending of ['', '-wal', '-shm']) rmSync(`${unfinished}${ending}`, { force: true });
    const database = await openDatabase(unfinished);
    try {
      await trade(database, options, onProgress);
    } finally {
      await database.close();
    }
    renameSync(unfinished, file);
  } finally {
    lock.release();
  }
}

async function trade(
  database: Database,
  { seed, products, users, orders }: GenerateOptions,
  onProgress: (orders: number) => void,
): Promise<void> {
  const createId = idsFrom(new Random(seed ^ 0x1d5));
  const names = new Random(seed ^ 0xa5e);
  const registerId = createId(span.from);
  const plan: Plan = {
    seed,
    span,
    registerId,
    currency: await database.write((transaction) => openShop(unitOf(transaction, createId), registerId)),
    products: productsOf(products, names),
    customers: customersOf(users, names),
    orders,
  };
  const deeds = new Trade(plan).deeds();
  let made = 0;
  let done = 0;
  do {
    done = await database.write(async (transaction) => {
      const unit = unitOf(transaction, createId);
      let count = 0;
      for (const deed of take(deeds, DEEDS_AT_ONCE)) {
        await doDeed(deed, unit, createId);
        made += deed.orders;
        count += 1;
      }
      return count;
    });
    onProgress(made);
  } while (done === DEEDS_AT_ONCE);
}

function* take(deeds: Iterator<Deed>, most: number): Generator<Deed> {
  for (let count = 0; count < most; count += 1) {
    const { value, done } = deeds.next();
    if (done) return;
    yield value;
  }
}

/** A unit of work in the past. Nobody looks at the shop yet, so nobody needs to be told what changed. */
function unitOf(transaction: Transaction, createId: CreateId): Unit {
  return {
    ...transaction,
    now: span.from,
    actor: 'system',
    journal: journalOf(transaction.sql, span.from, 'system'),
    createId: () => createId(span.from),
    changed: () => undefined,
  };
}

/** Gives what every new database comes with the time and the id of this shop's first day. */
async function openShop(unit: Unit, registerId: string): Promise<Plan['currency']> {
  const { sql, now } = unit;
  await sql.run(
    'UPDATE registers SET id = ?, created_at = ? WHERE id = ?',
    registerId,
    now,
    await defaultRegisterId(sql),
  );
  await sql.run('UPDATE users SET created_at = ?, updated_at = ? WHERE id = ?', now, now, WALK_IN_USER_ID);
  await new SettingsService().update(unit, { shop_name: 'Generated shop', time_zone: span.timeZone });
  return shopCurrency(sql);
}
