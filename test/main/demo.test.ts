import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { makeProduct } from '../support/builders.ts';
import { runServe, type ServeProcess } from '../support/http-process.ts';
import { rowsOf } from '../support/rows.ts';
import { openShop } from '../support/shop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function serveDemo(folder: string): ServeProcess {
  const process = runServe(['--port', '0', '--data-dir', folder, '--demo']);
  onTestFinished(async () => {
    process.kill('SIGKILL');
    await process.ended;
  });
  return process;
}

/** Starts a host with `--demo`, waits until it listens and stops it. Returns what it said on standard error. */
async function demoIn(folder: string): Promise<string> {
  const process = serveDemo(folder);
  await process.lines(3);
  process.kill('SIGTERM');
  const { code, stderr } = await process.ended;
  expect(code).toBe(0);
  return stderr;
}

const salesIn = (folder: string) => rowsOf(join(folder, 'ringup.db'), 'SELECT id FROM sales');

it('--demo loads the sample shop into an empty shop, once', async () => {
  const folder = temporaryFolder();
  expect(await demoIn(folder)).toBe('');
  const sales = salesIn(folder);
  expect(sales.length).toBeGreaterThan(500);
  expect(await demoIn(folder)).toBe('');
  expect(salesIn(folder)).toEqual(sales);
});

it('--demo says that it leaves a shop with data of its own as it is', async () => {
  const shop = await openShop();
  await makeProduct(shop);
  await shop.register.close();
  expect(await demoIn(shop.dataFolder)).toBe(
    'The sample shop is not loaded: The sample shop can only be loaded into a shop that is empty.\n',
  );
  expect(salesIn(shop.dataFolder)).toEqual([]);
});

it.each([250, 400, 550])(
  'a crash %i ms after the start leaves all of the sample or nothing, and the next start loads it',
  async (milliseconds) => {
    const folder = temporaryFolder();
    const process = serveDemo(folder);
    await sleep(milliseconds);
    process.kill('SIGKILL');
    await process.ended;
    const shop = await openShop({ dataFolder: folder });
    const { loaded } = await shop.api.sample.find({});
    const { items } = await shop.api.products.findAll({ limit: 1 });
    expect(items).toHaveLength(loaded ? 1 : 0);
    expect(await shop.api.sample.load({})).toMatchObject({ loaded: true });
  },
);
