/*
 * A process of its own that begins to import a file of products: node apply-elsewhere.ts FOLDER FILE
 * It says "applying" with the import's id once some of it is in the shop, and goes on.
 */
import { createReadStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { openRegister } from '../../src/main/register.ts';
import type { ImportView } from '../../src/shared/contract/imports.ts';
import { checkWorker } from './check-worker.ts';

const [dataFolder = '', file = ''] = process.argv.slice(2);
const { dispatch } = await openRegister({ dataFolder, holder: 'the other register', checkWorker });

void dispatch({ path: ['products', 'import'], input: { file: createReadStream(file) } }, 'api');
for (;;) {
  const reply = await dispatch({ path: ['imports', 'findAll'], input: {} }, 'api');
  // The newest import, as the contract has it.
  const [view] = (reply.ok ? reply.value : []) as readonly ImportView[];
  if (view?.state === 'applying' && view.progress > 0) {
    console.log(`applying ${view.id}`);
    break;
  }
  await pause(1);
}
