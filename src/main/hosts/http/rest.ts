import { type Context, Hono } from 'hono';
import { DomainError, invalidInput } from '../../../shared/errors.ts';
import type { CsvPage } from '../../csv/csv-page.ts';
import type { Dispatch } from '../../dispatch.ts';
import { type Route, routesOf } from '../../operations.ts';
import { fileOf, readJson } from './body.ts';
import { csvAnswer } from './csv-answer.ts';
import { refuse } from './refusal.ts';
import type { Throttle } from './throttle.ts';
import { isSame } from './token.ts';

interface Parts {
  readonly dispatch: Dispatch;
  readonly token: string;
  readonly throttle: Throttle;
}

/** The contract's routes, for programs that carry the token. */
export function restRoutes({ dispatch, token, throttle }: Parts): Hono {
  const app = new Hono();

  async function answer(context: Context, route: Route): Promise<Response> {
    const refused = route.public ? undefined : await authorise(context, token, throttle);
    if (refused) return refused;
    const input = await inputOf(context, route);
    const reply = await dispatch({ path: route.call, input }, 'api');
    if (!reply.ok) return refuse(reply.error);
    // The contract's output of every operation that gives CSV.
    if (route.givesCsv)
      return csvAnswer(reply.value as CsvPage, (cursor) => nextPart(route, Object(input), cursor));
    if (route.successStatus === 204) return new Response(null, { status: 204 });
    return Response.json(reply.value, { status: route.successStatus });
  }

  async function nextPart(route: Route, input: object, cursor: string): Promise<CsvPage> {
    const reply = await dispatch({ path: route.call, input: { ...input, cursor } }, 'api');
    if (!reply.ok) throw new DomainError(reply.error.code, reply.error.message);
    return reply.value as CsvPage;
  }

  for (const route of routesOf()) {
    app.on(route.method, route.path.replaceAll(/\{(\w+)\}/g, ':$1'), (context) => answer(context, route));
  }
  app.onError((error) => {
    if (error instanceof DomainError) return refuse(error.toBody());
    throw error;
  });
  return app;
}

async function authorise({ req }: Context, token: string, throttle: Throttle): Promise<Response | undefined> {
  const given = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '')?.[1];
  if (given !== undefined && isSame(given.trim(), token)) return undefined;
  const retryAfter = given === undefined ? 0 : await throttle.punish();
  if (retryAfter > 0) {
    return refuse(
      { code: 'TOO_MANY_REQUESTS', message: 'Too many wrong API tokens. Wait, then send the right one.' },
      { 'retry-after': String(retryAfter) },
    );
  }
  return refuse(
    { code: 'UNAUTHORIZED', message: 'Send the API token as "Authorization: Bearer TOKEN".' },
    { 'www-authenticate': 'Bearer' },
  );
}

/** The operation's input: the path's parameters beside the query's, or beside the body's. */
async function inputOf({ req }: Context, { method, takesFile }: Route): Promise<unknown> {
  const parameters = req.param();
  // What the query says of the file goes before what its type says.
  if (takesFile) return { ...fileOf(req), ...queryOf(req.queries()) };
  const given = method === 'GET' ? queryOf(req.queries()) : await readJson(req);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const twice = Object.keys(parameters).find((name) => Object.hasOwn(given, name));
  if (twice !== undefined) throw invalidInput(twice, `${twice} is in the path already. Remove it.`);
  return { ...given, ...parameters };
}

function queryOf(queries: Record<string, string[]>): Record<string, unknown> {
  const entries = Object.entries(queries).map(([name, values]) => {
    if (values.length > 1) throw invalidInput(name, `${name} must be given once.`);
    return [name, values[0]];
  });
  return Object.fromEntries(entries);
}
