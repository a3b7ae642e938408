import { oc } from '@orpc/contract';
import * as z from 'zod';
import { conflictReasons, type ErrorCode, errorStatuses } from '../errors.ts';

/** The body of every refusal, on IPC and REST alike. */
export const errorBody = z
  .strictObject({
    code: z.enum(Object.keys(errorStatuses) as [ErrorCode, ...ErrorCode[]]),
    message: z.string().describe('What is wrong and what to do, for a person to read.'),
    field: z.string().optional().describe('The input at fault, by its path.'),
    reason: z.enum(conflictReasons).optional().describe('With CONFLICT: what the call is in conflict with.'),
  })
  .readonly();

/** What any operation may answer, */
const anyOperation = [
  'INVALID_INPUT',
  'FORBIDDEN',
  'UNEXPECTED',
  'UNAVAILABLE',
] as const satisfies readonly ErrorCode[];

/** one that asks for the token, */
const withToken = ['UNAUTHORIZED', 'TOO_MANY_REQUESTS'] as const satisfies readonly ErrorCode[];

/** and one that takes a body, if an empty one. */
const withBody = ['PAYLOAD_TOO_LARGE'] as const satisfies readonly ErrorCode[];

function errorMap(codes: readonly ErrorCode[]) {
  return Object.fromEntries(codes.map((code) => [code, { status: errorStatuses[code] }]));
}

/** What the dispatcher needs to know of an operation beside its schemas. */
export interface OperationMeta<Access extends 'read' | 'write' = 'read' | 'write'> {
  readonly access: Access;
  /** True for an operation that anyone who reaches the host may call. */
  readonly public?: boolean;
}

/** An operation that looks. It is a GET, and runs on the read-only connection. */
export function query(path: `/${string}`, summary: string, ...errors: ErrorCode[]) {
  return oc
    .$meta<OperationMeta<'read'>>({ access: 'read' })
    .route({ method: 'GET', path, summary, tags: [tagOf(path)] })
    .errors(errorMap([...anyOperation, ...withToken, ...errors]));
}

/** A {@link query} that needs no token. */
export function publicQuery(path: `/${string}`, summary: string) {
  return oc
    .$meta<OperationMeta<'read'>>({ access: 'read', public: true })
    .route({
      method: 'GET',
      path,
      summary,
      tags: [tagOf(path)],
      spec: (operation) => ({ ...operation, security: [] }),
    })
    .errors(errorMap(anyOperation));
}

type WritingMethod = 'POST' | 'PATCH' | 'DELETE';

/**
 * An operation that changes something: one unit of work in the writer's queue.
 * A POST answers 201, a DELETE 204, the rest 200.
 */
export function command(method: WritingMethod, path: `/${string}`, summary: string, ...errors: ErrorCode[]) {
  const successStatus = { POST: 201, PATCH: 200, DELETE: 204 }[method];
  return oc
    .$meta<OperationMeta<'write'>>({ access: 'write' })
    .route({
      method,
      path,
      summary,
      successStatus,
      tags: [tagOf(path)],
      ...(method === 'DELETE' && { spec: withoutAnswer }),
    })
    .errors(errorMap([...anyOperation, ...withToken, ...withBody, ...errors]));
}

/** In the OpenAPI document, what 204 has no body. */
function withoutAnswer<Operation extends { responses?: object }>(operation: Operation): Operation {
  return { ...operation, responses: { ...operation.responses, 204: { description: 'Done' } } };
}

function tagOf(path: string): string {
  return path.split('/')[1] ?? '';
}
