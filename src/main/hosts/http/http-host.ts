import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routesOf } from '../../operations.ts';
import type { Register } from '../../register.ts';
import { MAX_BODY_BYTES } from './body.ts';
import { LOOPBACK, startLoopbackServer } from './loopback-server.ts';
import { pageRoutes } from './page-routes.ts';
import { refuse } from './refusal.ts';
import { restRoutes } from './rest.ts';
import { sameMachineOnly } from './same-machine.ts';
import { Sessions } from './session.ts';
import { Throttle } from './throttle.ts';

interface HttpHostOptions {
  readonly register: Register;
  readonly token: string;
  readonly pageFolder: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Told the address with a new one-time code, whenever there is one. */
  readonly onAddress?: (address: string) => void;
  readonly logFailure?: (error: unknown) => void;
}

export interface HttpHost {
  readonly url: string;
  /** Where a browser signs in, once. */
  readonly address: () => string;
  /** Takes no more requests, finishes those in hand and ends the live events. */
  close(): Promise<void>;
}

/**
 * Serves the page, the REST routes and the live events on loopback.
 * @throws StartupError when the port is taken
 */
export async function startHttpHost(options: HttpHostOptions): Promise<HttpHost> {
  const { register, token, pageFolder, onAddress, logFailure = console.error } = options;
  const sessions = new Sessions(token);
  const closing = new AbortController();
  let port = options.port;
  const address = () => `http://${LOOPBACK}:${port}/?code=${sessions.code}`;

  const app = new Hono();
  app.use(sameMachineOnly(() => port));
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-content-type-options', 'nosniff');
  });
  app.use(unlessFile(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => refuse(tooLarge) })));
  app.route('/', restRoutes({ dispatch: register.dispatch, token, throttle: new Throttle() }));
  const page = { register, sessions, pageFolder, port: () => port, closing: closing.signal };
  app.route('/', pageRoutes({ ...page, onSignIn: () => onAddress?.(address()) }));
  app.notFound(({ req }) =>
    refuse({ code: 'NOT_FOUND', message: `There is no ${req.method} ${req.path} here.` }),
  );
  app.onError((error, { req }) => {
    // Who hung up in the middle of a request did not find a bug, and hears no answer.
    if (!req.raw.signal.aborted) logFailure(error);
    return refuse(failed);
  });

  const server = await startLoopbackServer(app.fetch, port);
  port = server.port;
  return {
    url: `http://${LOOPBACK}:${port}`,
    address,
    close: () => {
      const closed = server.close();
      closing.abort();
      return closed;
    },
  };
}

const fileRoutes: ReadonlySet<string> = new Set(
  routesOf()
    .filter(({ takesFile }) => takesFile)
    .map(({ method, path }) => `${method} ${path}`),
);

/** Files are read while they come, and have a limit of their own. */
function unlessFile(limit: MiddlewareHandler): MiddlewareHandler {
  return (context, next) => {
    const { method, path } = context.req;
    return fileRoutes.has(`${method} ${path}`) ? next() : limit(context, next);
  };
}

const tooLarge = {
  code: 'PAYLOAD_TOO_LARGE',
  message: `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MiB. Send less at a time.`,
} as const;

const failed = {
  code: 'UNEXPECTED',
  message: 'Something went wrong inside the register. Try again.',
} as const;
