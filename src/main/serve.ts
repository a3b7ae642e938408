import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PRODUCT_NAME, TOKEN_VARIABLE } from '../shared/identity.ts';
import { chosenDataFolder } from './data-folder.ts';
import { loadDemo } from './demo.ts';
import { startHttpHost } from './hosts/http/http-host.ts';
import { loadToken } from './hosts/http/token.ts';
import { checkWorkerIn } from './imports/run-check.ts';
import { openRegister } from './register.ts';
import { StartupError } from './startup-error.ts';

const DEFAULT_PORT = 4270;
const USAGE = 'Use: npm run serve -- [--port N] [--data-dir DIR] [--demo]';

interface Options {
  readonly port: number;
  readonly dataFolder: string;
  /** Loads the sample shop into an empty shop. */
  readonly demo: boolean;
}

/** @throws StartupError when the arguments are not ours */
function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        demo: { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? DEFAULT_PORT : parsePort(values.port);
    return { port, dataFolder: chosenDataFolder(values['data-dir']), demo: values.demo };
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function parsePort(given: string): number {
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new Error(`${given || 'Nothing'} is no port.`);
  return port;
}

async function serve(): Promise<void> {
  // What the shop keeps is for its owner alone.
  process.umask(0o077);
  const stop = stopRequested();
  const { port, dataFolder, demo } = readOptions(process.argv.slice(2));
  const register = await openRegister({
    dataFolder,
    holder: `${PRODUCT_NAME} over HTTP`,
    checkWorker: checkWorkerIn(import.meta.dirname),
  });
  try {
    if (demo) await loadDemo(register);
    const token = loadToken(dataFolder, process.env[TOKEN_VARIABLE]);
    const host = await startHttpHost({
      register,
      token: token.value,
      pageFolder: join(import.meta.dirname, '..', 'renderer'),
      port,
      onAddress: (address) => console.log(`For another browser: ${address}`),
    });
    console.log(`Listening on ${host.url}`);
    console.log(`Open ${host.address()}`);
    console.log(`API token: ${token.keptIn}`);
    await stop;
    await host.close();
  } finally {
    await register.close();
  }
}

/** Resolves at the first signal to stop. Under npm Ctrl+C arrives twice: the second must not kill what the first began. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

serve().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof StartupError ? error.message : error);
    process.exit(1);
  },
);
