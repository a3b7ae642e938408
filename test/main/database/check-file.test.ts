import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Initial0001 } from '../../../src/main/database/migrations/0001-initial.ts';
import { SCHEMA_VERSION } from '../../../src/main/database/schema-version.ts';
import { StartupError } from '../../../src/main/startup-error.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { makeSale } from '../../support/builders.ts';
import { rowsOf, withRaw } from '../../support/rows.ts';
import { openShop } from '../../support/shop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The database file of a shop that sold something and was closed. */
async function closedShop(): Promise<string> {
  const shop = await openShop();
  await makeSale(shop);
  await shop.register.close();
  return shop.file;
}

function contentsOf(folder: string) {
  const files = readdirSync(folder).filter((name) => name.startsWith('ringup.db') && !name.endsWith('-shm'));
  return files.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
}

/** Opening a folder whose database cannot serve: says so, names the file, and leaves it as it is. */
async function expectRefused(dataFolder: string, message: RegExp) {
  const before = contentsOf(dataFolder);
  const error: unknown = await openShop({ dataFolder }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartupError);
  expect(error).toMatchObject({ message: expect.stringMatching(message) });
  expect(String(error)).toContain(join(dataFolder, 'ringup.db'));
  expect(contentsOf(dataFolder)).toEqual(before);
  // The folder is free again for whoever repairs it.
  expect(existsSync(join(dataFolder, 'lock.json'))).toBe(false);
}

function folderWith(contents: string | Buffer): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ringup.db'), contents);
  return folder;
}

describe("a file that cannot be the shop's database", () => {
  it.each([
    ['a text', 'Dear Sir or Madam, '.repeat(50)],
    ['a short text', 'hello'],
    ['one byte', Buffer.alloc(1)],
    ['a header that was cut off', 'SQLite format 3\0'],
    ['nothing but zeros', Buffer.alloc(8192)],
  ])('is refused when it is %s', async (_what, contents) => {
    await expectRefused(folderWith(contents), /is not a database, or is damaged/);
  });

  it("is refused when it is another program's", async () => {
    const folder = temporaryFolder();
    withRaw(join(folder, 'ringup.db'), (connection) => connection.exec('CREATE TABLE songs (name text)'));
    await expectRefused(folder, /belongs to another program/);
  });

  it("is refused when it is another program's that marks its files", async () => {
    const folder = temporaryFolder();
    withRaw(join(folder, 'ringup.db'), (connection) => {
      connection.pragma('application_id = 7');
      connection.pragma('user_version = 1');
    });
    await expectRefused(folder, /belongs to another program/);
  });

  it('is refused when it is a folder', async () => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, 'ringup.db'));
    const error: unknown = await openShop({ dataFolder }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartupError);
    expect(String(error)).toContain(join(dataFolder, 'ringup.db'));
    expect(readdirSync(join(dataFolder, 'ringup.db'))).toEqual([]);
  });
});

describe('a damaged database', () => {
  it.each([
    ['its first page was overwritten behind the header', (bytes: Buffer) => bytes.fill(0xab, 100, 4096)],
    ['its schema was overwritten', (bytes: Buffer) => bytes.fill(0xab, 4096, 65_536)],
    ['it is cut off after its first page', (bytes: Buffer) => bytes.subarray(0, 4096)],
    ['it is cut off inside its first page', (bytes: Buffer) => bytes.subarray(0, 1000)],
    ['its page size is none', (bytes: Buffer) => bytes.fill(0xff, 16, 18)],
    ['its format is of the future', (bytes: Buffer) => bytes.fill(9, 18, 20)],
  ])('is refused when %s', async (_what, damage) => {
    await expectRefused(
      folderWith(damage(readFileSync(await closedShop()))),
      /is not a database, or is damaged/,
    );
  });

  it('is refused as such with a log beside it too', async () => {
    const folder = folderWith(readFileSync(await closedShop()).fill(0xab, 100, 65_536));
    writeFileSync(join(folder, 'ringup.db-wal'), Buffer.alloc(32));
    const error: unknown = await openShop({ dataFolder: folder }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StartupError);
    expect(String(error)).toContain(join(folder, 'ringup.db'));
  });
});

describe('a database of a newer version', () => {
  it('is refused with the versions and what to do', async () => {
    const file = await closedShop();
    withRaw(file, (connection) => connection.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
    const wanted = new RegExp(
      `newer Ringup \\(schema ${SCHEMA_VERSION + 1}, this one knows ${SCHEMA_VERSION}\\)`,
    );
    await expectRefused(join(file, '..'), wanted);
  });

  it('is refused when only the log beside it says so yet, and the log stays', async () => {
    const file = await closedShop();
    const folder = temporaryFolder();
    withRaw(file, (connection) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
      for (const name of ['ringup.db', 'ringup.db-wal'])
        copyFileSync(join(file, '..', name), join(folder, name));
    });
    expect(readFileSync(join(folder, 'ringup.db')).readUInt32BE(60)).toBe(SCHEMA_VERSION);
    await expectRefused(folder, /newer Ringup/);
  });
});

describe('a new shop', () => {
  it('is made of an empty file as of none', async () => {
    for (const dataFolder of [folderWith(''), temporaryFolder()]) {
      const shop = await openShop({ dataFolder });
      expect(await shop.api.users.findAll({})).toMatchObject({ items: [{ id: WALK_IN_USER_ID }] });
      await shop.register.close();
    }
  });

  it('is made of a file whose first start was cut off after it was created', async () => {
    const folder = temporaryFolder();
    withRaw(join(folder, 'ringup.db'), (connection) => connection.pragma('journal_mode = WAL'));
    expect(readFileSync(join(folder, 'ringup.db')).length).toBeGreaterThan(0);
    await openShop({ dataFolder: folder });
  });

  it('is made of a file whose first start was cut off before its tables were there', async () => {
    const dataFolder = temporaryFolder();
    const migrate = vi.spyOn(Initial0001.prototype, 'up').mockRejectedValueOnce(new Error('cut off'));
    await expect(openShop({ dataFolder })).rejects.toThrow('cut off');
    migrate.mockRestore();
    expect(rowsOf(join(dataFolder, 'ringup.db'), 'SELECT name FROM sqlite_master')).not.toEqual([]);
    const shop = await openShop({ dataFolder });
    expect(await shop.api.users.findOne({ id: WALK_IN_USER_ID })).toMatchObject({ name: 'Walk-in customer' });
  });

  it('is what a shop stays when the end of its log was lost with the power', async () => {
    const shop = await openShop();
    await makeSale(shop);
    const folder = temporaryFolder();
    for (const name of ['ringup.db', 'ringup.db-wal'])
      copyFileSync(join(shop.dataFolder, name), join(folder, name));
    truncateSync(join(folder, 'ringup.db-wal'), readFileSync(join(folder, 'ringup.db-wal')).length - 100);
    const restarted = await openShop({ dataFolder: folder });
    expect(await restarted.api.users.findOne({ id: WALK_IN_USER_ID })).toMatchObject({
      name: 'Walk-in customer',
    });
  });
});
