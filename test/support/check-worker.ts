import { Worker } from 'node:worker_threads';
import type { StartCheckWorker } from '../../src/main/imports/run-check.ts';

/** The thread that checks import files, from the sources: the build makes a file of its own of it. */
export const startCheckWorker: StartCheckWorker = (options) =>
  new Worker(new URL('../../src/main/imports/check-worker.ts', import.meta.url), {
    ...options,
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
  });
