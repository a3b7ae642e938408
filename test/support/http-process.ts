import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const program = resolve(import.meta.dirname, '../../src/main/serve.ts');

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: readonly string[];
  readonly stderr: string;
}

/** The host as a process of its own, run from the sources. */
export interface ServeProcess {
  readonly id: number | undefined;
  /** The first lines it printed. @throws Error when it ended before it printed so many */
  lines(count: number): Promise<readonly string[]>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

export function runServe(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ServeProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', program, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // A token or a home that this machine has set is none of the tests'.
      env: { PATH: process.env['PATH'], ...environment },
    },
  );
  const stdout: string[] = [];
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    stderr += part;
  });
  const reading = createInterface(child.stdout).on('line', (line) => stdout.push(line));
  const ended = endOf(child).then(({ code, signal }) => ({ code, signal, stdout, stderr }));
  return {
    id: child.pid,
    lines: async (count) => {
      while (stdout.length < count) {
        const line = new Promise((resolve) => reading.once('line', resolve));
        const end = await Promise.race([line, ended.then((end) => end)]);
        if (typeof end === 'object' && stdout.length < count) throw new Error(`It ended too soon: ${stderr}`);
      }
      return stdout.slice(0, count);
    },
    kill: (signal) => child.kill(signal),
    ended,
  };
}

function endOf(child: ChildProcess): Promise<Pick<Ended, 'code' | 'signal'>> {
  return new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
}

/** A host that listens. */
export interface Serving {
  readonly process: ServeProcess;
  readonly port: number;
  /** The address that signs a browser in. */
  readonly address: string;
}

/** Starts a host on any free port, and waits until it listens. */
export async function startServing(
  dataFolder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Serving> {
  const process = runServe(['--port', '0', '--data-dir', dataFolder], environment);
  const [listening = '', open = ''] = await process.lines(3);
  return {
    process,
    port: Number(new URL(listening.split(' ').at(-1) ?? '').port),
    address: open.split(' ').at(-1) ?? '',
  };
}
