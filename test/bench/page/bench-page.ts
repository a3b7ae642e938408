import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { DATABASE_FILE } from '../../../src/main/database/database-file.ts';
import { launchOptions } from '../../e2e/support/chromium.ts';
import prepareChromium from '../../e2e/support/prepare-chromium.ts';
import { RunningHost } from '../../e2e/support/running-host.ts';
import { median } from '../measure.ts';
import { bigShop } from '../scale/big-shop.ts';
import { pageActions } from './actions.ts';
import { type Busy, watchMainThread } from './main-thread.ts';

const ORDERS = 1_000_000;
/** A task that is longer is felt. */
const LONG_TASK_MS = 50;
const LOADING = 'load the page';
const NAME_WIDTH = 34;
const WIDTH = 11;

interface Shop {
  readonly host: RunningHost;
  /** Signed in. */
  readonly context: BrowserContext;
  /** What each action took, round by round; loading the page first. */
  readonly rounds: Busy[][];
}

/**
 * Does what people do all day in a real browser, on the built program, in the sample shop and in one of a million
 * orders, in turns, and tells how long the page's main thread was busy without a pause.
 */
export async function benchPage(folder: string, rounds: number): Promise<void> {
  console.log(`The large shop is kept in ${folder}; making it takes a minute or two.`);
  const file = await bigShop(folder, ORDERS);
  await prepareChromium();
  const browser = await chromium.launch(launchOptions());
  const shops = [await openShop(browser), await openShop(browser, file)];
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const shop of round % 2 === 0 ? shops : shops.toReversed()) {
        shop.rounds.push(await measureRound(browser, shop));
      }
    }
    print(shops.map((shop) => shop.rounds));
  } finally {
    await browser.close();
    for (const { host } of shops) {
      await host.stop();
      rmSync(host.dataFolder, { recursive: true });
    }
  }
}

/** @param file the shop's database; the sample shop when left out */
async function openShop(browser: Browser, file?: string): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), 'ringup-page-'));
  // SQLite follows the link, and keeps its log beside the file itself.
  if (file) symlinkSync(file, join(folder, DATABASE_FILE));
  const host = new RunningHost(folder);
  await host.start();
  if (!file) await host.api('POST', '/sample', {});
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(host.openAddress);
  await page.close();
  return { host, context, rounds: [] };
}

async function measureRound(browser: Browser, { host, context }: Shop): Promise<Busy[]> {
  const page = await context.newPage();
  const load = async () => {
    await page.goto(host.url);
    await page.getByRole('option').first().waitFor();
  };
  const taken = [await watchMainThread(browser, page, load)];
  for (const { act } of pageActions) taken.push(await watchMainThread(browser, page, () => act(page)));
  await page.close();
  return taken;
}

function print(shops: readonly (readonly (readonly Busy[])[])[]): void {
  console.log(
    `Milliseconds, in ${shops[0]?.length} rounds; the machine's load is ${loadavg()[0]?.toFixed(1)}.`,
  );
  console.log('The longest task: median of the rounds, its processor time, and the worst round.');
  console.log(`Aim: no task over ${LONG_TASK_MS} ms once the page is there.\n`);
  console.log(lineOf(['', ...['sample shop', '1,000,000'].flatMap((name) => [name, '', '', '']), '']));
  console.log(lineOf(['', ...shops.flatMap(() => ['longest', 'run', 'worst', 'settled']), '']));
  for (const [at, name] of [LOADING, ...pageActions.map((action) => action.name)].entries()) {
    const figures = shops.map((rounds) => figuresOf(rounds.flatMap((taken) => taken[at] ?? [])));
    const isLong = figures.some(({ longest }) => longest > LONG_TASK_MS);
    const verdict = name === LOADING ? '' : isLong ? 'over' : 'ok';
    console.log(lineOf([name, ...figures.flatMap(Object.values).map((value) => value.toFixed(0)), verdict]));
  }
}

function figuresOf(rounds: readonly Busy[]) {
  return {
    longest: median(rounds.map(({ longestTask }) => longestTask)),
    run: median(rounds.map(({ longestRun }) => longestRun)),
    worst: Math.max(...rounds.map(({ longestTask }) => longestTask)),
    settled: median(rounds.map(({ settled }) => settled)),
  };
}

function lineOf(columns: readonly string[]): string {
  return columns.map((text, at) => (at === 0 ? text.padEnd(NAME_WIDTH) : text.padStart(WIDTH))).join('');
}
