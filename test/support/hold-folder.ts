/*
 * A process of its own that holds a data folder: node hold-folder.ts FOLDER
 * It says "ready" once it has it, or why it has not, and waits to be ended.
 */
import { openRegister } from '../../src/main/register.ts';
import { checkWorker } from './check-worker.ts';

const [dataFolder = ''] = process.argv.slice(2);

try {
  const register = await openRegister({ dataFolder, holder: 'the other register', checkWorker });
  process.once('SIGTERM', () => register.close());
  console.log('ready');
  setInterval(() => undefined, 1000).unref();
  await new Promise((resolve) => process.stdin.once('end', resolve).resume());
  await register.close();
} catch (error) {
  console.log(String(error));
}
