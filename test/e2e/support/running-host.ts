import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TOKEN_VARIABLE } from '../../../src/shared/identity.ts';

/** npm runs everything in the project's folder, the specs and the benchmark alike. */
const program = resolve('out/main/serve.cjs');
const READY_WITHIN_MS = 20_000;

export interface ApiAnswer {
  readonly status: number;
  /** Parsed JSON; undefined where the answer has no body. What is in it, the test knows. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the route, and the test asserts on it
  readonly body: any;
}

/** What the host says once it is ready. */
interface Announcement {
  readonly url: string;
  readonly openAddress: string;
  readonly token: string;
}

/** The built HTTP host as a process of its own, on a data folder that outlives its restarts. */
export class RunningHost {
  readonly dataFolder: string;
  #process: ChildProcess | undefined;
  #announcement: Announcement | undefined;

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /** Address of the host, without a path. The same after a restart. */
  get url(): string {
    return this.#said.url;
  }

  /** Signs one browser in. Every start prints another one. */
  get openAddress(): string {
    return this.#said.openAddress;
  }

  /** For `Authorization: Bearer`. */
  get token(): string {
    return this.#said.token;
  }

  async start(): Promise<void> {
    const port = this.#announcement ? new URL(this.#announcement.url).port : '0';
    const args = [program, '--port', port, '--data-dir', this.dataFolder];
    // A token that the developer's machine has set would hide the one that the host makes.
    const env = { ...process.env, [TOKEN_VARIABLE]: undefined };
    this.#process = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    this.#announcement = await announcementOf(this.#process);
  }

  /** Asks it to finish, waits until it has, and starts it again on the same folder and port. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Asks it to finish, and returns its exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Calls the REST interface as an integration would. */
  async api(method: string, path: string, body?: unknown): Promise<ApiAnswer> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  get #said(): Announcement {
    if (!this.#announcement) throw new Error('The host was never started.');
    return this.#announcement;
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const host = this.#process;
    if (!host) return null;
    if (host.exitCode === null && host.signalCode === null) {
      const exited = once(host, 'exit');
      host.kill(signal);
      await exited;
    }
    return host.exitCode;
  }
}

async function announcementOf(host: ChildProcess): Promise<Announcement> {
  const said = await untilReady(host);
  const tokenFile = match(said, /^API token: (.+)$/m);
  return {
    url: match(said, /^Listening on (http:\/\/\S+)$/m),
    openAddress: match(said, /(http:\/\/\S+[?&]code=[\w-]+)/),
    token: (await readFile(tokenFile, 'utf8')).trim(),
  };
}

/** Collects what the host prints until its last line about being ready is there. */
function untilReady(host: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    let complaints = '';
    const late = setTimeout(
      () => fail(new Error(`The host is not ready:\n${said}${complaints}`)),
      READY_WITHIN_MS,
    );
    host.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    host.stdout?.on('data', (chunk) => {
      said += chunk;
      if (!/^API token: .+\n/m.test(said)) return;
      clearTimeout(late);
      done(said);
    });
    host.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`The host ended with ${code}:\n${said}${complaints}`));
    });
  });
}

function match(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`The host did not say ${pattern}:\n${text}`);
  return found;
}
