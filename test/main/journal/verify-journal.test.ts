import { describe, expect, it } from 'vitest';
import type { JournalRow } from '../../../src/main/database/entities/journal-entry.ts';
import { hashOf } from '../../../src/main/journal/chain.ts';
import { type JournalVerdict, verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { makeOrder } from '../../support/builders.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rowsOf, withRaw } from '../../support/rows.ts';
import { openShop } from '../../support/shop.ts';

/** The closed database of a shop whose journal has at least ten entries. */
async function journalled(): Promise<string> {
  const shop = await openShop();
  for (let count = 0; count < 3; count++) await makeOrder(shop, 'delivered');
  await shop.register.close();
  return shop.file;
}

/** Changes the journal as someone would who knows SQL, and verifies it. */
async function verdictAfter(file: string, forgery: string): Promise<JournalVerdict> {
  withRaw(file, (connection) => {
    connection.exec('DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete;');
    connection.exec(forgery);
  });
  const { database } = await openTestDatabase(undefined, file);
  return database.read(({ sql }) => verifyJournal(sql));
}

function lengthOf(file: string): number {
  return rowsOf(file, 'SELECT seq FROM journal').length;
}

describe('verifying the journal', () => {
  it('finds nothing wrong in what the register wrote, and counts it', async () => {
    const file = await journalled();
    expect(lengthOf(file)).toBeGreaterThan(10);
    expect(await verdictAfter(file, 'SELECT 1')).toEqual({ intact: true, entries: lengthOf(file) });
  });

  it('finds nothing wrong in one that is empty', async () => {
    const { database } = await openTestDatabase();
    expect(await database.read(({ sql }) => verifyJournal(sql))).toEqual({ intact: true, entries: 0 });
  });

  it('reads on past its batches', async () => {
    const shop = await openShop();
    const names = Array.from({ length: 1100 }, (_, number) => `Shop ${number}`);
    for (const shop_name of names) await shop.api.settings.update({ shop_name });
    await shop.register.close();
    expect(await verdictAfter(shop.file, "UPDATE journal SET actor = 'api' WHERE seq = 1050")).toEqual({
      intact: false,
      seq: 1050,
      problem: 'changed',
    });
  });

  it.each([
    ['recorded_at', 'recorded_at + 1'],
    ['actor', "'system'"],
    ['staff_id', "'someone'"],
    ['register_id', "'another'"],
    ['action', "'order.created '"],
    ['subject_type', "'sale'"],
    ['subject_id', "'another'"],
    ['state_before', `'{"status":"cancelled"}'`],
    ['state_after', `'{"status":"cancelled"}'`],
    ['previous_hash', 'hex(zeroblob(32))'],
    ['hash', 'hex(zeroblob(32))'],
  ])('finds an entry whose %s was changed', async (column, value) => {
    const file = await journalled();
    expect(await verdictAfter(file, `UPDATE journal SET ${column} = ${value} WHERE seq = 5`)).toEqual({
      intact: false,
      seq: 5,
      problem: 'changed',
    });
  });

  it('finds an entry that was changed and given the hash it should then have, by the next one', async () => {
    const file = await journalled();
    const [entry] = rowsOf<JournalRow>(file, 'SELECT * FROM journal WHERE seq = 5');
    if (!entry) throw new Error('The journal is too short.');
    const forged = hashOf({ ...entry, actor: 'system' });
    const forgery = `UPDATE journal SET actor = 'system', hash = '${forged}' WHERE seq = 5`;
    expect(await verdictAfter(file, forgery)).toEqual({ intact: false, seq: 6, problem: 'changed' });
  });

  it.each([
    ['the first', 'seq = 1', 1],
    ['one in the middle', 'seq = 5', 5],
    ['several in the middle', 'seq BETWEEN 5 AND 8', 5],
  ])('finds %s missing', async (_what, condition, seq) => {
    expect(await verdictAfter(await journalled(), `DELETE FROM journal WHERE ${condition}`)).toEqual({
      intact: false,
      seq,
      problem: 'missing',
    });
  });

  it('finds the end cut off, and all of it gone', async () => {
    const file = await journalled();
    const last = lengthOf(file);
    expect(await verdictAfter(file, `DELETE FROM journal WHERE seq > ${last - 2}`)).toEqual({
      intact: false,
      seq: last - 1,
      problem: 'missing',
    });
    const another = await journalled();
    expect(await verdictAfter(another, 'DELETE FROM journal')).toEqual({
      intact: false,
      seq: 1,
      problem: 'missing',
    });
  });

  it('finds entries that were swapped or put between', async () => {
    const swap =
      'UPDATE journal SET seq = -5 WHERE seq = 5; UPDATE journal SET seq = 5 WHERE seq = 6; UPDATE journal SET seq = 6 WHERE seq = -5;';
    expect(await verdictAfter(await journalled(), swap)).toEqual({
      intact: false,
      seq: 5,
      problem: 'changed',
    });
    const copy = `INSERT INTO journal SELECT (SELECT max(seq) FROM journal) + 1, recorded_at, actor, staff_id, register_id,
      action, subject_type, subject_id, state_before, state_after, previous_hash, hash FROM journal WHERE seq = 5`;
    const file = await journalled();
    const last = lengthOf(file);
    expect(await verdictAfter(file, copy)).toEqual({ intact: false, seq: last + 1, problem: 'changed' });
  });
});
