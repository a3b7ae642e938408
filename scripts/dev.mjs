// npm run dev -- [--data-dir DIR] [--port N]
// Rebuilds on every change and starts the register again when the build has settled. The page
// is the built one, so that its address and its security policy are those of the product.
import { watch } from 'node:fs';
import { ensureBuilt } from './lib/build.mjs';
import { findElectron, whyNoWindow } from './lib/electron.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { inProject, output, root, tools } from './lib/project.mjs';
import { runNode, start } from './lib/run.mjs';

endWithNpm();

const SETTLED_AFTER_MS = 500;

const electron = whyNoWindow() ? undefined : findElectron();
const [program, entry] = electron ? [electron, root] : [process.execPath, output.serve];
const args = [entry, ...process.argv.slice(2)];

/** @returns {ReturnType<typeof start>} */
const startRegister = () => start(program, args);

if (!(await ensureBuilt())) process.exit(1);
let register = startRegister();

const builder = runNode(tools.electronVite, ['build', '--watch', '--logLevel', 'warn']);

/** @type {NodeJS.Timeout | undefined} */
let settling;
const watcher = watch(inProject('out'), { recursive: true }, () => {
  clearTimeout(settling);
  settling = setTimeout(restart, SETTLED_AFTER_MS);
});

async function restart() {
  register.child.kill('SIGTERM');
  await register.exitCode;
  register = startRegister();
}

process.exitCode = await builder;
watcher.close();
clearTimeout(settling);
