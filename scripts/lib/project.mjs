import { join, resolve } from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `Node ${process.version} is too old. Run this through npm, which uses the Node that npm ci installed.`,
  );
  process.exit(1);
}

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/**
 * A path inside the project.
 * @param {string[]} path
 */
export const inProject = (...path) => join(root, ...path);

/** What the build makes and the scripts start. */
export const output = {
  main: inProject('out/main/index.cjs'),
  serve: inProject('out/main/serve.cjs'),
  preload: inProject('out/preload/index.cjs'),
  page: inProject('out/renderer/index.html'),
};

/** Entry points of the tools: called with Node itself, since `.bin` holds shell shims on Windows. */
export const tools = {
  electronVite: inProject('node_modules/electron-vite/bin/electron-vite.js'),
  typescript: inProject('node_modules/typescript/bin/tsc'),
  biome: inProject('node_modules/@biomejs/biome/bin/biome'),
  knip: inProject('node_modules/knip/bin/knip.js'),
  vitest: inProject('node_modules/vitest/vitest.mjs'),
  playwright: inProject('node_modules/@playwright/test/cli.js'),
};
