import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const holdFolder = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));
const applyImport = fileURLToPath(new URL('./apply-elsewhere.ts', import.meta.url));

export interface OtherProcess {
  readonly pid: number;
  /** The first line it printed. */
  readonly said: string;
  /** Ends it as a power cut would: it runs nothing any more. */
  kill(): Promise<void>;
}

/** Another process that opens the register in a folder, and keeps it until it is killed. */
export function openElsewhere(dataFolder: string): Promise<OtherProcess> {
  return start(holdFolder, dataFolder);
}

/** Another process that is in the midst of importing a file of products. */
export function applyElsewhere(dataFolder: string, file: string): Promise<OtherProcess> {
  return start(applyImport, dataFolder, file);
}

async function start(script: string, ...args: readonly string[]): Promise<OtherProcess> {
  const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  return { pid: child.pid ?? 0, said: await firstLine(child), kill };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The other process has no output.');
  for await (const line of createInterface(stdout)) return line;
  return '';
}
