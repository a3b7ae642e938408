import { fileURLToPath } from 'node:url';
import { checkWorkerIn } from '../../src/main/imports/run-check.ts';

/** The thread that checks import files, from the sources. */
export const checkWorker = checkWorkerIn(fileURLToPath(new URL('../../src/main', import.meta.url)));
