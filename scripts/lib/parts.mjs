import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findElectron, whyNoWindow } from './electron.mjs';
import { inProject, tools } from './project.mjs';
import { runNode } from './run.mjs';

/**
 * How the tests of a part ended.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @typedef {(args: readonly string[]) => Promise<Counts>} Part */

/**
 * The parts of the whole check, in the order in which they run.
 * @type {Readonly<Record<string, Part>>}
 */
export const parts = {
  check: runChecks,
  unit: runVitest,
  browser: (args) => runPlaywright('browser', args),
  desktop: runDesktop,
};

async function runChecks() {
  const codes = [
    await runNode(tools.typescript, ['-b']),
    await runNode(tools.biome, ['check', '--error-on-warnings']),
    await runNode(tools.knip, ['--no-progress']),
  ];
  const passed = codes.filter((code) => code === 0).length;
  return { passed, failed: codes.length - passed, skipped: 0 };
}

/** @type {Part} */
function runVitest(args) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const config = ['--config', inProject('test/vitest.config.mts')];
    const code = await runNode(tools.vitest, ['run', ...config, ...reporters, ...args]);
    const { numPassedTests, numFailedTests, numPendingTests } = readReport(report) ?? {};
    return countsOf(code, { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests });
  });
}

/** @type {Part} */
async function runDesktop(args) {
  const reason = whyNoWindow() ?? (findElectron() ? undefined : 'there is no Electron executable');
  if (reason) console.log(`Desktop specs are skipped: ${reason}. RINGUP_ELECTRON may name an executable.`);
  return runPlaywright('desktop', args, reason ? undefined : findElectron());
}

/**
 * @param {'browser' | 'desktop'} project
 * @param {readonly string[]} args
 * @param {string} [electron]
 */
async function runPlaywright(project, args, electron) {
  if (!(await ensureBuilt())) return { passed: 0, failed: 1, skipped: 0 };
  return withReport(async (report) => {
    const config = ['--config', inProject('test/e2e/playwright.config.ts')];
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, RINGUP_ELECTRON: electron ?? '' };
    const code = await runNode(
      tools.playwright,
      ['test', ...config, `--project=${project}`, '--reporter=list,json', ...args],
      { env },
    );
    const { expected, unexpected, flaky, skipped } = readReport(report)?.stats ?? {};
    return countsOf(code, { passed: expected, failed: (unexpected ?? 0) + (flaky ?? 0), skipped });
  });
}

/**
 * A runner that failed without a failed test (it did not start, a file did not load) counts as one,
 * and so does one that had nothing to run.
 * @param {number} code
 * @param {Partial<Counts>} reported
 * @returns {Counts}
 */
export function countsOf(code, reported) {
  const { passed = 0, failed = 0, skipped = 0 } = reported;
  const ranNothing = passed + failed + skipped === 0;
  return { passed, failed: failed === 0 && (code !== 0 || ranNothing) ? 1 : failed, skipped };
}

/**
 * @template T
 * @param {(report: string) => Promise<T>} use
 */
async function withReport(use) {
  const folder = mkdtempSync(join(tmpdir(), 'ringup-report-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} report */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return undefined;
  }
}
