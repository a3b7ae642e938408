import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { type ErrorBody, errorStatuses } from '../../../shared/errors.ts';
import { PRODUCT_NAME } from '../../../shared/identity.ts';
import { StartupError } from '../../startup-error.ts';
import { refuse } from './refusal.ts';

export const LOOPBACK = '127.0.0.1';

/** How long requests in hand may take when the server closes. */
const GRACE_MS = 10_000;
const SWEEP_MS = 20;

export interface LoopbackServer {
  /** The one it got, where any was asked for. */
  readonly port: number;
  /** Takes no more requests, and resolves when those in hand are answered. */
  close(): Promise<void>;
}

/**
 * Serves HTTP on 127.0.0.1. What never becomes a request is refused in the shape of all refusals too.
 * @param port 0 for any free one
 * @throws StartupError when the port is taken
 */
export async function startLoopbackServer(
  answer: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<LoopbackServer> {
  const listener = getRequestListener(answer, { hostname: LOOPBACK, errorHandler: refuseUnreadable });
  // A request without a Host header is for the app to refuse, in its words.
  const server = createServer({ requireHostHeader: false }, listener);
  server.on('clientError', (_error, socket: Socket) => refuseGarbage(socket));
  server.on('checkExpectation', ({ socket }) => refuseGarbage(socket));
  await listen(server, port);
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

const unreadable = {
  code: 'INVALID_INPUT',
  message: 'The request is malformed: check its first line, its Host header and the other headers.',
} as const satisfies ErrorBody;

/** A request whose Host header or path no address can be made of. */
function refuseUnreadable(error: unknown): Response {
  if (error instanceof RequestError) return refuse(unreadable);
  throw error;
}

/** Bytes that are no request, or headers that nothing can be done with: there is only the socket to answer on. */
function refuseGarbage(socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify(unreadable);
  socket.end(
    `HTTP/1.1 ${errorStatuses[unreadable.code]} Bad Request\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that falls idle from now on is not kept for a next request: that will not come.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const giveUp = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(giveUp);
      resolve();
    });
  });
}
