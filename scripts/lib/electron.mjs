import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './project.mjs';
import { start } from './run.mjs';

/** A download that brings nothing for this long is given up. */
const STALLED_AFTER_MS = 120_000;
const GIVEN_UP_AFTER_MS = 15 * 60_000;

const folder = inProject('node_modules/electron');

/**
 * The Electron executable: the one `RINGUP_ELECTRON` names, else the `electron` package's own.
 * Read from the package's files: loading the package under plain Node would start a download.
 * @returns {string | undefined}
 */
export function findElectron() {
  if (process.env['RINGUP_ELECTRON']) return process.env['RINGUP_ELECTRON'];
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

/**
 * Why Electron could not show a window here even with its executable, or undefined.
 * An executable that was named on purpose is always tried.
 */
export function whyNoWindow() {
  if (process.env['RINGUP_ELECTRON'] || process.platform !== 'linux') return undefined;
  if (!hasDisplay()) return 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)';
  return process.getuid?.() === 0 ? 'Electron does not run as root' : undefined;
}

/** Whether a person sees a desktop that this process could open something on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Fetches the executable with the package's own installer, showing how far it is.
 * @returns {Promise<string | undefined>} the executable, or undefined when it could not be had
 */
export async function fetchElectron() {
  console.error('Fetching Electron, once (about 120 MB)…');
  const downloads = mkdtempSync(join(tmpdir(), 'ringup-electron-'));
  try {
    const fetched = await runWhileGrowing(process.execPath, [join(folder, 'install.js')], downloads);
    return fetched ? findElectron() : undefined;
  } finally {
    rmSync(downloads, { recursive: true, force: true });
  }
}

/**
 * Runs a program that downloads into its temporary folder, for as long as that folder grows.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} downloads made the program's temporary folder
 * @param {{ stalledAfter?: number, every?: number }} [timing] milliseconds
 * @returns {Promise<boolean>} whether it ended well
 */
export async function runWhileGrowing(program, args, downloads, timing = {}) {
  const { stalledAfter = STALLED_AFTER_MS, every = 2_000 } = timing;
  const env = { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads };
  const { child, exitCode } = start(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env });
  const startedAt = Date.now();
  let size = 0;
  let grewAt = startedAt;
  const watch = setInterval(() => {
    const now = sizeOf(downloads);
    if (now > size) {
      grewAt = Date.now();
      size = now;
      console.error(`  ${Math.round(size / 1e6)} MB`);
    }
    if (Date.now() - grewAt > stalledAfter || Date.now() - startedAt > GIVEN_UP_AFTER_MS)
      child.kill('SIGKILL');
  }, every);
  const code = await exitCode.finally(() => clearInterval(watch));
  return code === 0;
}

/**
 * @param {string} path
 * @returns {number} bytes in all files below
 */
function sizeOf(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}
