import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PRODUCT_NAME } from '../../../shared/identity.ts';
import type { Register } from '../../register.ts';
import { StartupError } from '../../startup-error.ts';
import { MAX_BODY_BYTES } from './body.ts';
import { pageRoutes } from './page-routes.ts';
import { refuse } from './refusal.ts';
import { restRoutes } from './rest.ts';
import { sameMachineOnly } from './same-machine.ts';
import { Sessions } from './session.ts';
import { Throttle } from './throttle.ts';

const LOOPBACK = '127.0.0.1';

/** How long requests in hand may take when the host closes. */
const GRACE_MS = 10_000;
const SWEEP_MS = 20;

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
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => refuse(tooLarge) }));
  app.route('/', restRoutes({ dispatch: register.dispatch, token, throttle: new Throttle() }));
  app.route(
    '/',
    pageRoutes({
      register,
      sessions,
      pageFolder,
      port: () => port,
      closing: closing.signal,
      onSignIn: () => onAddress?.(address()),
    }),
  );
  app.notFound(({ req }) =>
    refuse({ code: 'NOT_FOUND', message: `There is no ${req.method} ${req.path} here.` }),
  );
  app.onError((error) => {
    logFailure(error);
    return refuse({
      code: 'UNEXPECTED',
      message: 'Something went wrong inside the register. The log says more.',
    });
  });

  const answer = getRequestListener(app.fetch, { hostname: LOOPBACK, errorHandler: refuseUnreadable });
  // A request without a Host header is for the doors above to refuse, in their words.
  const server = createServer({ requireHostHeader: false }, answer);
  await listen(server, port);
  port = (server.address() as AddressInfo).port;
  return { url: `http://${LOOPBACK}:${port}`, address, close: () => close(server, closing) };
}

const tooLarge = {
  code: 'PAYLOAD_TOO_LARGE',
  message: `The body is larger than ${MAX_BODY_BYTES / 1024 / 1024} MiB. Send less at a time.`,
} as const;

/** A request whose Host header or path no address can be made of. It never gets as far as the app. */
function refuseUnreadable(error: unknown): Response {
  if (!(error instanceof RequestError)) throw error;
  return refuse({
    code: 'INVALID_INPUT',
    message: 'The Host header or the path of the request is malformed.',
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      reject(
        new StartupError(
          `Port ${port} is taken or not allowed. Start ${PRODUCT_NAME} with another --port, or --port 0.`,
        ),
      );
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

function close(server: Server, closing: AbortController): Promise<void> {
  return new Promise((resolve) => {
    // A connection that falls idle from now on is not kept for a next request: that will not come.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const giveUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(giveUp);
      resolve();
    });
    closing.abort();
  });
}
