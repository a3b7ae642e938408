import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test';
import { type PageProblems, watchForProblems } from './page-problems.ts';

const project = resolve(__dirname, '../../..');

/** The desktop app on a data folder that outlives its restarts. */
class RunningDesktop {
  readonly dataFolder: string;
  readonly #executable: string;
  #running:
    | { readonly app: ElectronApplication; readonly window: Page; readonly problems: PageProblems }
    | undefined;

  constructor(executable: string, dataFolder: string) {
    this.#executable = executable;
    this.dataFolder = dataFolder;
  }

  get app(): ElectronApplication {
    return this.#now.app;
  }

  get window(): Page {
    return this.#now.window;
  }

  /** @param more arguments beside the usual ones */
  async start(...more: readonly string[]): Promise<void> {
    const app = await electron.launch({
      executablePath: this.#executable,
      args: [
        '.',
        '--data-dir',
        this.dataFolder,
        `--user-data-dir=${join(this.dataFolder, 'chromium')}`,
        ...more,
      ],
      cwd: project,
    });
    const problems = watchForProblems(app.context());
    const window = await app.firstWindow();
    // The window is there before its page is.
    await window.waitForURL((address) => address.protocol !== 'about:');
    this.#running = { app, window, problems };
  }

  /** Ends the app as a person does who quits it, and checks that its page had no errors. */
  async quit(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    await running.app.close();
    expect(running.problems.messages, 'errors on the page that no test looked for').toEqual([]);
  }

  async restart(...more: readonly string[]): Promise<void> {
    await this.quit();
    await this.start(...more);
  }

  /** See {@link PageProblems.tolerate}. */
  tolerate(pattern: RegExp): void {
    this.#now.problems.tolerate(pattern);
  }

  get #now() {
    if (!this.#running) throw new Error('The desktop app does not run.');
    return this.#running;
  }
}

interface Fixtures {
  readonly desktop: RunningDesktop;
}

/** A test of the desktop app; skipped where `npm test` found no Electron executable. */
export const test = base.extend<Fixtures>({
  desktop: async ({}, use, testInfo) => {
    const executable = process.env['RINGUP_ELECTRON'];
    testInfo.skip(!executable, 'RINGUP_ELECTRON names no executable');
    if (!executable) return;
    const dataFolder = await mkdtemp(join(tmpdir(), 'ringup-desktop-'));
    const desktop = new RunningDesktop(executable, dataFolder);
    try {
      await desktop.start();
      await use(desktop);
      await desktop.quit();
    } finally {
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});
