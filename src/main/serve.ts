import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PRODUCT_NAME, TOKEN_VARIABLE } from '../shared/identity.ts';
import { defaultDataFolder } from './data-folder.ts';
import { startHttpHost } from './hosts/http/http-host.ts';
import { loadToken } from './hosts/http/token.ts';
import { openRegister } from './register.ts';
import { StartupError } from './startup-error.ts';

const DEFAULT_PORT = 4270;
const USAGE = 'Use: npm run serve -- [--port N] [--data-dir DIR]';

interface Options {
  readonly port: number;
  readonly dataFolder: string;
}

/** @throws StartupError when the arguments are not ours */
function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, 'data-dir': { type: 'string' } },
    });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is no port.`);
    const usual = () =>
      defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
    return { port, dataFolder: values['data-dir'] ? resolve(values['data-dir']) : usual() };
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

async function serve(): Promise<void> {
  const stop = stopRequested();
  const { port, dataFolder } = readOptions(process.argv.slice(2));
  const register = await openRegister({ dataFolder, holder: `${PRODUCT_NAME} over HTTP` });
  try {
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
