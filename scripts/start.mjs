// npm start -- [--data-dir DIR] [--port N] [--demo]
import { ensureBuilt } from './lib/build.mjs';
import { fetchElectron, findElectron, hasDisplay, whyNoWindow } from './lib/electron.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { output, root } from './lib/project.mjs';
import { interrupted, start } from './lib/run.mjs';

endWithNpm();

const args = process.argv.slice(2);

/** @param {string} reason */
function serveInstead(reason) {
  console.error(`The desktop app cannot open here: ${reason}. The same register opens in a browser instead.`);
  const host = start(process.execPath, [output.serve, ...args], { stdio: ['inherit', 'pipe', 'inherit'] });
  let printed = '';
  let opened = !hasDisplay();
  host.child.stdout?.on('data', (chunk) => {
    process.stdout.write(chunk);
    if (opened) return;
    printed += chunk;
    const address = /https?:\/\/\S+code=\S+(?=\s)/.exec(printed)?.[0];
    if (!address) return;
    opened = true;
    openBrowser(address);
  });
  return host.exitCode;
}

async function openRegister() {
  const noWindow = whyNoWindow();
  if (noWindow) return serveInstead(noWindow);
  const electron = findElectron() ?? (await fetchElectron());
  const stopped = interrupted();
  if (stopped !== undefined) return stopped;
  if (!electron) return serveInstead("Electron's executable is missing and could not be fetched");
  return start(electron, [root, ...args]).exitCode;
}

process.exitCode = (await ensureBuilt()) ? await openRegister() : 1;
