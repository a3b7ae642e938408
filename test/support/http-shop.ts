import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHttpHost } from '../../src/main/hosts/http/http-host.ts';
import { openRegister, type Register } from '../../src/main/register.ts';
import { checkWorker } from './check-worker.ts';
import { type Answer, type Question, send } from './http-send.ts';

export const TOKEN = 'the-api-token-of-the-tests';

/** A page of two files; the build's own is not needed to see how pages are served. */
const PAGE = '<!doctype html><style nonce="__CSP_NONCE__"></style><title>Ringup</title>';

/** A real register behind a real HTTP host. */
export interface HttpShop {
  readonly register: Register;
  readonly folder: string;
  readonly port: number;
  /** The address that signs a browser in. */
  readonly address: () => string;
  /** What `onAddress` was told. */
  readonly announced: readonly string[];
  /** What the host or the register logged as a failure. */
  readonly failures: readonly unknown[];
  /** Sends a request as it is, without a token. */
  ask(question: Question): Promise<Answer>;
  /** Calls the REST interface with the token; an object becomes a JSON body. */
  rest(method: string, path: string, body?: unknown): Promise<Answer>;
  /** As {@link rest}, for what must succeed. The type is the caller's word; the register checks its replies. */
  done<Reply>(method: string, path: string, body?: unknown): Promise<Reply>;
  /** Closes the host and opens another one on the same port. */
  restartHost(token?: string): Promise<void>;
  close(): Promise<void>;
}

interface ShopOptions {
  /** Puts something else in the place of the real register. */
  readonly register?: (real: Register) => Register;
}

export async function openHttpShop({
  register: replace = (real) => real,
}: ShopOptions = {}): Promise<HttpShop> {
  const folder = mkdtempSync(join(tmpdir(), 'ringup-http-'));
  const pageFolder = join(folder, 'page');
  const announced: string[] = [];
  const failures: unknown[] = [];
  mkdirSync(join(pageFolder, 'assets'), { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), PAGE);
  writeFileSync(join(pageFolder, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  const real = await openRegister({
    dataFolder: join(folder, 'data'),
    holder: 'the tests',
    checkWorker,
    checkReplies: true,
    logFailure: (error) => failures.push(error),
  });
  const register = replace(real);
  const start = (port: number, token = TOKEN) =>
    startHttpHost({
      register,
      token,
      pageFolder,
      port,
      onAddress: (address) => announced.push(address),
      logFailure: (error) => failures.push(error),
    });
  let host = await start(0);
  const port = Number(new URL(host.url).port);
  const ask = (question: Question) => send(port, question);
  const rest = (method: string, path: string, body?: unknown) =>
    ask({ method, path, ...asJson(body), ...withToken(body) });
  return {
    register,
    folder,
    port,
    address: () => host.address(),
    announced,
    failures,
    ask,
    rest,
    done: async <Reply>(method: string, path: string, body?: unknown) => {
      const { status, text } = await rest(method, path, body);
      if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`);
      return (text === '' ? undefined : JSON.parse(text)) as Reply;
    },
    restartHost: async (token) => {
      await host.close();
      host = await start(port, token);
    },
    close: async () => {
      await host.close();
      await real.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function asJson(body: unknown): Pick<Question, 'body'> {
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function withToken(body: unknown): Pick<Question, 'headers'> {
  return { headers: { ...authorization, ...(body === undefined ? {} : json) } };
}

export const authorization = { authorization: `Bearer ${TOKEN}` } as const;
export const json = { 'content-type': 'application/json' } as const;
