import { join } from 'node:path';
import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { onTestFinished } from 'vitest';
import type { Clock } from '../../src/main/clock.ts';
import { openRegister, type Register } from '../../src/main/register.ts';
import type { Actor } from '../../src/shared/actor.ts';
import type { contract } from '../../src/shared/contract/index.ts';
import type { ErrorBody } from '../../src/shared/errors.ts';
import type { Reply } from '../../src/shared/reply.ts';
import { checkWorker } from './check-worker.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type Api = ContractRouterClient<typeof contract>;

/** A reply that was a refusal, thrown by {@link Shop.api}. */
export class Refusal extends Error {
  readonly body: ErrorBody;

  constructor(path: readonly string[], body: ErrorBody) {
    super(`${path.join('.')}: ${body.code} ${body.message}`);
    this.body = body;
  }
}

/** A real register on a real database in a folder of its own, closed when the test is over. */
export interface Shop {
  readonly dataFolder: string;
  /** The database file. */
  readonly file: string;
  readonly register: Register;
  /** Calls as the screens make them: typed, and a {@link Refusal} is thrown. */
  readonly api: Api;
  /** The same calls as programs with the API token make them. */
  readonly program: Api;
  /** What bugs and failures of the machine were logged. */
  readonly failures: readonly unknown[];
  /** A call with any input, as it may come from outside. */
  send(path: readonly string[], input?: unknown, actor?: Actor): Promise<Reply>;
}

export interface ShopOptions {
  readonly clock?: Clock;
  /** A shop that was there before is opened again. */
  readonly dataFolder?: string;
}

export async function openShop({ clock, dataFolder = temporaryFolder() }: ShopOptions = {}): Promise<Shop> {
  const failures: unknown[] = [];
  const register = await openRegister({
    dataFolder,
    holder: 'a test',
    checkWorker,
    checkReplies: true,
    logFailure: (error) => failures.push(error),
    ...(clock && { clock }),
  });
  onTestFinished(() => register.close());
  return {
    dataFolder,
    file: join(dataFolder, 'ringup.db'),
    register,
    api: createORPCClient(linkTo(register, 'screen')),
    program: createORPCClient(linkTo(register, 'api')),
    failures,
    send: (path, input = {}, actor = 'screen') => register.dispatch({ path, input }, actor),
  };
}

/** The same shop after a restart: on fresh connections, which have nothing prepared yet. */
export async function reopen({ register, dataFolder }: Shop, options: ShopOptions = {}): Promise<Shop> {
  await register.close();
  return openShop({ dataFolder, ...options });
}

function linkTo(register: Register, actor: Actor): ClientLink<Record<never, never>> {
  return {
    async call(path, input = {}) {
      const reply = await register.dispatch({ path, input }, actor);
      if (!reply.ok) throw new Refusal(path, reply.error);
      return reply.value;
    },
  };
}

/** The body of the refusal that a call came to. @throws Error when it succeeded, or failed otherwise */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorBody> {
  const error = await call.then(
    () => new Error('The call succeeded.'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error.body;
  throw error;
}

/** The body of the refusal of a call with any input. @throws Error when it succeeded */
export async function refusalOfSent(shop: Shop, path: readonly string[], input: unknown): Promise<ErrorBody> {
  const reply = await shop.send(path, input);
  if (reply.ok) throw new Error(`${path.join('.')} succeeded.`);
  return reply.error;
}
