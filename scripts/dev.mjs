// npm run dev -- [--data-dir DIR] [--port N] [--demo]
// Builds on every change of the sources and starts the register again. The page is the built one,
// so that its address and its security policy are those of the product.
import { watch } from 'node:fs';
import { build, ensureBuilt } from './lib/build.mjs';
import { findElectron, whyNoWindow } from './lib/electron.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { inProject, output, root } from './lib/project.mjs';
import { start } from './lib/run.mjs';

const SETTLED_AFTER_MS = 300;

endWithNpm();

const electron = whyNoWindow() ? undefined : findElectron();
const args = process.argv.slice(2);

function startRegister() {
  return electron ? start(electron, [root, ...args]) : start(process.execPath, [output.serve, ...args]);
}

/** Resolves once the sources have changed and then kept still for a moment. */
function nextChange() {
  return new Promise((resolve) => {
    /** @type {NodeJS.Timeout | undefined} */
    let settling;
    const watcher = watch(inProject('src'), { recursive: true }, () => {
      clearTimeout(settling);
      settling = setTimeout(() => resolve(watcher.close()), SETTLED_AFTER_MS);
    });
  });
}

if (!(await ensureBuilt())) process.exit(1);
let change = nextChange();
let register = startRegister();
while (true) {
  const ended = await Promise.race([change, register.exitCode]);
  if (typeof ended === 'number') process.exit(ended);
  change = nextChange();
  // What does not build leaves the register as it was.
  if (!(await build())) continue;
  console.error('Built. Starting again…');
  register.child.kill('SIGTERM');
  await register.exitCode;
  register = startRegister();
}
