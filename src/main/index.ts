import { join } from 'node:path';
import { app, dialog } from 'electron';
import { APPLICATION_ID, PRODUCT_NAME } from '../shared/identity.ts';
import { loadDemo } from './demo.ts';
import { answerCalls } from './hosts/electron/calls.ts';
import { dataFolderFrom, keepProfileIn } from './hosts/electron/folders.ts';
import { closeWithApp } from './hosts/electron/quitting.ts';
import { registerPageScheme, servePage } from './hosts/electron/scheme.ts';
import { confinePages, openWindow, showPage } from './hosts/electron/window.ts';
import { checkWorkerIn } from './imports/run-check.ts';
import { openRegister } from './register.ts';
import { StartupError } from './startup-error.ts';

const output = join(import.meta.dirname, '..');

async function openDesktop(dataFolder: string): Promise<void> {
  const [register] = await Promise.all([
    openRegister({ dataFolder, holder: 'the desktop app', checkWorker: checkWorkerIn(import.meta.dirname) }),
    app.whenReady(),
  ]);
  closeWithApp(register);
  if (process.argv.includes('--demo')) await loadDemo(register);
  servePage(join(output, 'renderer'));
  confinePages();
  const window = openWindow(join(output, 'preload', 'index.cjs'));
  answerCalls(window, register);
  await showPage(window);
}

/** Says on the screen and on standard error why there is no register, and ends with exit code 1. */
async function reportFailure(error: unknown): Promise<void> {
  const message = error instanceof StartupError ? error.message : String(error);
  console.error(error instanceof StartupError ? message : error);
  await app.whenReady();
  dialog.showErrorBox(`${PRODUCT_NAME} cannot start`, message);
  app.exit(1);
}

async function start(): Promise<void> {
  // What the shop keeps is for its owner alone.
  process.umask(0o077);
  app.setName(PRODUCT_NAME);
  app.setAppUserModelId(APPLICATION_ID);
  registerPageScheme();
  const dataFolder = dataFolderFrom(process.argv.slice(1));
  keepProfileIn(dataFolder);
  await openDesktop(dataFolder);
}

start().catch(reportFailure);
