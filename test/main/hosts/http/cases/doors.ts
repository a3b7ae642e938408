import type { ErrorCode } from '../../../../../src/shared/errors.ts';
import type { DeclaredRoute } from './routes.ts';

/** What the doors in front of a route answer; each of these is tried on every route it is given for. */
export function doorCodesOf(route: Pick<DeclaredRoute, 'method' | 'public'>): readonly ErrorCode[] {
  return [
    'INVALID_INPUT',
    'FORBIDDEN',
    'UNEXPECTED',
    'UNAVAILABLE',
    ...(route.public ? [] : (['UNAUTHORIZED', 'TOO_MANY_REQUESTS'] as const)),
    ...(takesBody(route) ? (['PAYLOAD_TOO_LARGE'] as const) : []),
  ];
}

/** Every method but GET reads a body, if only to refuse what is in it. */
export function takesBody({ method }: Pick<DeclaredRoute, 'method'>): boolean {
  return method !== 'GET';
}

/** A body that is JSON, and not a file. */
export function takesJson(route: Pick<DeclaredRoute, 'method' | 'takesFile'>): boolean {
  return takesBody(route) && !route.takesFile;
}
