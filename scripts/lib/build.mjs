import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, output, tools } from './project.mjs';
import { runNode } from './run.mjs';

/** What the output is made from. The lock file stands for what is in node_modules. */
const inputs = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Builds main, preload and page. What the build says goes to standard error: standard output
 * belongs to the program that runs afterwards.
 * @returns {Promise<boolean>} whether it worked
 */
export async function build() {
  const code = await runNode(tools.electronVite, ['build', '--logLevel', 'warn'], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return code === 0;
}

/**
 * Builds where the output is missing or older than its sources.
 * @returns {Promise<boolean>} whether a current build is there now
 */
export async function ensureBuilt() {
  if (
    isCurrent(
      Object.values(output),
      inputs.map((input) => inProject(input)),
    )
  )
    return true;
  console.error('Building…');
  return build();
}

/**
 * Whether every output is there and none is older than an input.
 * @param {readonly string[]} outputs
 * @param {readonly string[]} sources files and folders
 */
export function isCurrent(outputs, sources) {
  const made = Math.min(...outputs.map((file) => modifiedAt(file) ?? Number.NEGATIVE_INFINITY));
  return sources.every((source) => newestIn(source) <= made);
}

/**
 * A folder counts with its own time too, which moves when a file in it is removed.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return Number.NEGATIVE_INFINITY;
  const within = stats.isDirectory() ? readdirSync(path).map((name) => newestIn(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...within);
}

/** @param {string} file */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
