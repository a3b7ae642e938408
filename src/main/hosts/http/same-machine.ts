import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal.ts';

/**
 * Lets in only what was sent to this host by name, from its own page or from no page at all. A foreign
 * site that points a name of its own at 127.0.0.1 (DNS rebinding) gives itself away by these headers.
 * @param port asked at each request: the host may have been given any free one
 */
export function sameMachineOnly(port: () => number): MiddlewareHandler {
  return async ({ req }, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = req.header('host');
    const origin = req.header('origin');
    if (!host || !hosts.includes(host)) return foreign('Host');
    if (origin !== undefined && !hosts.some((known) => origin === `http://${known}`))
      return foreign('Origin');
    return next();
  };
}

function foreign(header: string): Response {
  return refuse({ code: 'FORBIDDEN', message: `The ${header} header does not name this register.` });
}
