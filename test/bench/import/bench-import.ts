import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { ImportView } from '../../../src/shared/contract/imports.ts';
import { median, quantile } from '../measure.ts';
import { writePriceList } from './price-list.ts';
import { openTill, type Till } from './till.ts';

const ROWS = 100_000;
const AT_REST = 1000;
/** Between two sales: a till that is never idle would wait for itself. */
const BETWEEN_MS = 10;

const aims = { ratio: 3, pauseMs: 50 };

/**
 * Imports 100,000 new products into a shop that sells meanwhile, and says what it costs: the time of a checkout
 * of three lines, the longest pause of the main thread, and memory.
 * @param folder where the shop is made, and removed afterwards
 */
export async function benchImport(folder: string): Promise<void> {
  const dataFolder = mkdtempSync(join(folder, 'ringup-import-'));
  const till = await openTill(dataFolder);
  try {
    const file = join(dataFolder, 'products.csv');
    writePriceList(file, ROWS);
    const rest = await sell(till, (sold) => sold < AT_REST);
    const resident = process.memoryUsage.rss();
    const began = performance.now();
    let done = false;
    const importing = till
      .call<ImportView>(['products', 'import'], { file: createReadStream(file) })
      .finally(() => {
        done = true;
      });
    const busy = await sell(till, () => !done);
    const { applied } = await importing;
    if (applied?.added !== ROWS)
      throw new Error(`Imported ${JSON.stringify(applied)} instead of ${ROWS} rows.`);
    report({
      rest,
      busy,
      seconds: (performance.now() - began) / 1000,
      grownMiB: (process.memoryUsage.rss() - resident) / 1024 ** 2,
    });
  } finally {
    await till.close();
    rmSync(dataFolder, { recursive: true });
  }
}

/** How long each checkout took, and the longest pause of the main thread meanwhile; in milliseconds. */
interface Selling {
  readonly taken: readonly number[];
  readonly pause: number;
}

async function sell(till: Till, goesOn: (sold: number) => boolean): Promise<Selling> {
  const taken: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  while (goesOn(taken.length)) {
    await till.fillCart();
    const start = performance.now();
    await till.checkOut();
    taken.push(performance.now() - start);
    await wait(BETWEEN_MS);
  }
  loop.disable();
  return { taken, pause: loop.max / 1e6 };
}

interface Findings {
  readonly rest: Selling;
  readonly busy: Selling;
  readonly seconds: number;
  readonly grownMiB: number;
}

function report({ rest, busy, seconds, grownMiB }: Findings): void {
  const ratio = p99(busy) / p99(rest);
  const verdict = (isMet: boolean) => (isMet ? 'ok' : 'over');
  const figures = (selling: Selling) =>
    `p50 ${median([...selling.taken]).toFixed(2)} ms, p99 ${p99(selling).toFixed(2)} ms, ${selling.taken.length} sales, ` +
    `longest pause ${selling.pause.toFixed(1)} ms`;
  console.log(`\nImport of ${ROWS.toLocaleString('en')} products while selling: ${seconds.toFixed(1)} s`);
  console.log(`checkout at rest      ${figures(rest)}`);
  console.log(`checkout meanwhile    ${figures(busy)}`);
  console.log(
    `p99 ratio             ${ratio.toFixed(2)} (aim ${aims.ratio}) ${verdict(ratio <= aims.ratio)}`,
  );
  console.log(`longest pause         aim ${aims.pauseMs} ms, ${verdict(busy.pause <= aims.pauseMs)}`);
  console.log(`memory grown by       ${grownMiB.toFixed(0)} MiB`);
}

function p99({ taken }: Selling): number {
  return quantile([...taken], 0.99);
}
