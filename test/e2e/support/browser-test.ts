import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { launchOptions } from './chromium.ts';
import { type PageProblems, watchForProblems } from './page-problems.ts';
import { RunningHost } from './running-host.ts';

interface Fixtures {
  /** The built host on a data folder of its own, as on a first start. */
  readonly host: RunningHost;
  /** Checked to be empty when the test ends. */
  readonly problems: PageProblems;
}

interface WorkerOptions {
  readonly launchOptions: ReturnType<typeof launchOptions>;
}

/** A test over the HTTP host; its `page` is signed in and shows the register. */
export const test = base.extend<Fixtures, WorkerOptions>({
  launchOptions: [async ({}, use) => use(launchOptions()), { scope: 'worker' }],

  host: async ({}, use) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'ringup-browser-'));
    const host = new RunningHost(dataFolder);
    try {
      await host.start();
      await use(host);
    } finally {
      await host.stop();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  },

  problems: async ({ context }, use) => {
    const problems = watchForProblems(context);
    await use(problems);
    expect(problems.messages, 'errors on the page that no test looked for').toEqual([]);
  },

  page: async ({ host, page, problems: _watched }, use) => {
    await page.goto(host.openAddress);
    await use(page);
  },
});
