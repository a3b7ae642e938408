import type { Browser, Page } from '@playwright/test';
import * as z from 'zod';

/** A part of what Chromium traces; times in microseconds. */
const traceEvent = z.object({
  name: z.string(),
  pid: z.int(),
  tid: z.int(),
  dur: z.number().optional(),
  /** What its thread really ran; the rest of `dur` others had the processor. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
});
const trace = z.object({ traceEvents: z.array(traceEvent) });

/** How long a page was busy without a pause while something was done. In milliseconds. */
export interface Busy {
  /** The longest task of its main thread: what a keystroke may have had to wait for. */
  readonly longestTask: number;
  /** The same in processor time: what it is where nothing else runs. */
  readonly longestRun: number;
  /** Until what was done was on the screen. */
  readonly settled: number;
}

/**
 * Does something, and watches the page's main thread by Chromium's own trace of its tasks: the page's own
 * `longtask` entries begin at 50 ms and say nothing of how near it was.
 */
export async function watchMainThread(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<Busy> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  const started = performance.now();
  await act();
  const settled = performance.now() - started;
  // What was put off until the page had nothing better to do counts too.
  await page.waitForTimeout(250);
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && mainThreads.has(`${pid} ${tid}`),
  );
  return {
    longestTask: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    longestRun: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    settled,
  };
}
