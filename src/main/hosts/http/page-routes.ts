import { randomBytes } from 'node:crypto';
import { Hono, type MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { DomainError, type ErrorBody, errorStatuses } from '../../../shared/errors.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { Register } from '../../register.ts';
import { pageHeaders, readPageAsset } from '../page.ts';
import { readJson } from './body.ts';
import type { Sessions } from './session.ts';

const HEARTBEAT_MS = 15_000;

interface Parts {
  readonly register: Register;
  readonly sessions: Sessions;
  readonly pageFolder: string;
  readonly port: () => number;
  /** Ends when the host closes: live events would keep it waiting for ever. */
  readonly closing: AbortSignal;
  /** Called when a code was used and there is a new one. */
  readonly onSignIn: () => void;
}

const callSchema = z.strictObject({ path: z.array(z.string()), input: z.unknown() });

/** The page itself, its calls and its live events, for browsers that signed in. */
export function pageRoutes({ register, sessions, pageFolder, port, closing, onSignIn }: Parts): Hono {
  const app = new Hono();
  const signedIn: MiddlewareHandler = async ({ req }, next) => {
    if (sessions.isSignedIn(req.header('cookie'), port())) return next();
    return reply({
      code: 'UNAUTHORIZED',
      message: 'Open the address that the register printed when it started.',
    });
  };

  app.post('/call', signedIn, async ({ req }) => {
    try {
      const call = callSchema.safeParse(await readJson(req));
      if (!call.success) return reply({ code: 'INVALID_INPUT', message: 'A call has a path and an input.' });
      return Response.json(await register.dispatch(call.data, 'screen'));
    } catch (error) {
      if (error instanceof DomainError) return reply(error.toBody());
      throw error;
    }
  });

  app.get('/events', signedIn, (context) => {
    // HEAD comes here as well, and nobody would read its stream.
    if (context.req.method !== 'GET') return new Response(null, { status: 200 });
    return streamSSE(context, async (stream) => {
      const ended = AbortSignal.any([closing, context.req.raw.signal]);
      const unsubscribe = register.events.subscribe(
        (event) => void stream.writeSSE({ data: JSON.stringify(event) }),
      );
      const heartbeat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT_MS);
      await stream.write(': connected\n\n');
      await new Promise((resolve) => {
        stream.onAbort(() => resolve(undefined));
        ended.addEventListener('abort', resolve);
        if (ended.aborted) resolve(undefined);
      });
      clearInterval(heartbeat);
      unsubscribe();
    });
  });

  app.get('*', async ({ req }, next) => {
    const code = req.path === '/' ? req.query('code') : undefined;
    if (code !== undefined && sessions.redeem(code)) {
      onSignIn();
      return new Response(null, {
        status: 303,
        headers: { location: '/', 'set-cookie': sessions.cookie(port()) },
      });
    }
    // A code that was used, in a browser that is signed in, is a bookmark or a reload.
    const stranger = code !== undefined && !sessions.isSignedIn(req.header('cookie'), port());
    const nonce = randomBytes(16).toString('base64');
    const asset = await readPageAsset(pageFolder, req.path, nonce);
    if (!asset) return next();
    return new Response(asset.body, {
      status: stranger ? errorStatuses.UNAUTHORIZED : 200,
      headers: pageHeaders(asset.contentType, nonce),
    });
  });
  return app;
}

function reply(error: ErrorBody): Response {
  const body: Reply = { ok: false, error };
  return Response.json(body, { status: errorStatuses[error.code] });
}
