import type { Sample } from '../../shared/contract/sample.ts';
import { conflict, DomainError } from '../../shared/errors.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import type { Sql } from '../database/sql.ts';
import type { Reading, Unit } from '../unit.ts';
import { loadSample } from './load-sample.ts';
import { findOwnData } from './own-data.ts';
import { removeSample } from './remove-sample.ts';
import { findMark, isDeclined, readPositions, storeDeclined, storeMark } from './sample-mark.ts';

/** Loads a shop to try the register on, and takes it away again. */
export class SampleService {
  async find({ sql }: Reading): Promise<Sample> {
    const mark = await findMark(sql);
    if (!mark) return { loaded: false, offered: await isOffered(sql), sales_since: 0 };
    // Receipt numbers have no gap, so that sales need not be counted.
    const { receipts } = await readPositions(sql);
    return { loaded: true, offered: false, sales_since: receipts - mark.receipts };
  }

  /** @throws DomainError `CONFLICT` `shop_not_empty` */
  async load(unit: Unit): Promise<Sample> {
    if (await findMark(unit.sql)) return this.find(unit);
    if (!(await isEmpty(unit.sql))) {
      throw conflict('shop_not_empty', 'The sample shop can only be loaded into a shop that is empty.');
    }
    const before = await readPositions(unit.sql);
    await loadSample(unit);
    await storeMark(unit, before);
    everythingChanged(unit);
    return this.find(unit);
  }

  /** Offers the sample shop, or no longer. */
  async update(unit: Unit, offered: boolean): Promise<Sample> {
    await storeDeclined(unit, !offered);
    unit.changed('sample');
    return this.find(unit);
  }

  /**
   * @param salesSince how many sales of the sample's products the caller knows of, and lets go
   * @throws DomainError `NOT_FOUND` without a sample; `CONFLICT` `sample_mixed` when the shop has data of its
   * own, `sample_sold` when another number of sales was made since
   */
  async remove(unit: Unit, salesSince: number): Promise<void> {
    const mark = await findMark(unit.sql);
    if (!mark) throw new DomainError('NOT_FOUND', 'No sample shop is loaded.');
    const own = await findOwnData(unit.sql, mark);
    if (own !== undefined) {
      throw conflict('sample_mixed', `The shop has data of its own, such as ${own}. Nothing was removed.`);
    }
    const { sales_since } = await this.find(unit);
    if (sales_since !== salesSince) {
      throw conflict(
        'sample_sold',
        `Sales made since the sample was loaded would go with it: ${sales_since}. Send that number as sales_since to agree.`,
        'sales_since',
      );
    }
    await removeSample(unit, mark);
    everythingChanged(unit);
  }
}

function everythingChanged({ changed }: Unit): void {
  changed('sample', 'users', 'products', 'cartItems', 'carts', 'orders', 'sales');
}

/** Through indexes, whatever the shop's size. */
const ANYTHING = `SELECT 1 WHERE EXISTS (SELECT 1 FROM products) OR EXISTS (SELECT 1 FROM sales)
  OR EXISTS (SELECT 1 FROM users WHERE id <> ?)`;

async function isEmpty(sql: Sql): Promise<boolean> {
  return (await sql.get(ANYTHING, WALK_IN_USER_ID)) === undefined;
}

async function isOffered(sql: Sql): Promise<boolean> {
  return (await isEmpty(sql)) && !(await isDeclined(sql));
}
