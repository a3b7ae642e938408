import { oc } from '@orpc/contract';
import * as z from 'zod';
import { conflictReasons, type ErrorCode, errorStatuses } from '../errors.ts';

type Access = 'read' | 'write' | 'job';

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
export interface OperationMeta<Kind extends Access = Access> {
  readonly access: Kind;
  /** True for an operation that anyone who reaches the host may call. */
  readonly public?: boolean;
  /** Over REST, its body is a file of any size, its other input stands in the query. */
  readonly takesFile?: boolean;
  /** Over REST, its {@link csvPage}s come as one file, one after the other. */
  readonly givesCsv?: boolean;
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
  return oc
    .$meta<OperationMeta<'write'>>({ access: 'write' })
    .route(writing(method, path, summary))
    .errors(errorMap([...anyOperation, ...withToken, ...withBody, ...errors]));
}

/**
 * An operation that begins, feeds or ends work which outlasts the call, and opens units of work of its own.
 * Answers as a {@link command} does.
 */
export function job(method: WritingMethod, path: `/${string}`, summary: string, ...errors: ErrorCode[]) {
  return oc
    .$meta<OperationMeta<'job'>>({ access: 'job' })
    .route(writing(method, path, summary))
    .errors(errorMap([...anyOperation, ...withToken, ...withBody, ...errors]));
}

/** A {@link job} that takes a file as the body of its request. Its input is {@link uploaded} and more. */
export function upload(path: `/${string}`, summary: string, ...errors: ErrorCode[]) {
  return oc
    .$meta<OperationMeta<'job'>>({ access: 'job', takesFile: true })
    .route({ ...writing('POST', path, summary), spec: withFileBody })
    .errors(errorMap([...anyOperation, ...withToken, ...withBody, ...errors]));
}

/** A {@link query} whose answer is a CSV file: page by page over IPC, whole over REST. Its output is {@link csvPage}. */
export function download(path: `/${string}`, summary: string, ...errors: ErrorCode[]) {
  return oc
    .$meta<OperationMeta<'read'>>({ access: 'read', givesCsv: true })
    .route({ method: 'GET', path, summary, tags: [tagOf(path)], spec: withCsvAnswer })
    .errors(errorMap([...anyOperation, ...withToken, ...errors]));
}

/** So much of a CSV file as is read at once. */
export const csvPage = z.object({
  csv: z.string(),
  nextCursor: z.string().nullable().describe('Where the next part starts; null at the end'),
});

/** A file as a host hands it in: its bytes as they come. */
export const uploaded = z.custom<AsyncIterable<Uint8Array>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
  'must be the file itself, as the body of the request',
);

function writing(method: WritingMethod, path: `/${string}`, summary: string) {
  const successStatus = { POST: 201, PATCH: 200, DELETE: 204 }[method];
  return {
    method,
    path,
    summary,
    successStatus,
    tags: [tagOf(path)],
    ...(method === 'DELETE' && { spec: withoutAnswer }),
  };
}

/** In the OpenAPI document, what 204 has no body. */
function withoutAnswer<Operation extends { responses?: object }>(operation: Operation): Operation {
  return { ...operation, responses: { ...operation.responses, 204: { description: 'Done' } } };
}

interface Described {
  readonly requestBody?: unknown;
  readonly responses?: object;
}

/** In the OpenAPI document, the input that JSON would hold stands in the query, and the body is the file. */
function withFileBody<Operation extends Described>(operation: Operation): Operation {
  const { requestBody } = operation as { requestBody?: JsonBody };
  const { file: _, ...inputs } = requestBody?.content['application/json'].schema.properties ?? {};
  const parameters = Object.entries(inputs).map(([name, schema]) => ({ name, in: 'query', schema }));
  const file = { schema: { type: 'string', format: 'binary' } };
  return { ...operation, parameters, requestBody: { required: true, content: { 'text/csv': file } } };
}

interface JsonBody {
  readonly content: {
    readonly 'application/json': { readonly schema: { readonly properties?: Record<string, unknown> } };
  };
}

/** In the OpenAPI document, the answer is one file, and nobody asks for its parts. */
function withCsvAnswer<Operation extends Described>(operation: Operation): Operation {
  const file = { description: 'The file', content: { 'text/csv': { schema: { type: 'string' } } } };
  const { parameters } = operation as { parameters?: readonly { readonly name: string }[] };
  return {
    ...operation,
    ...(parameters && { parameters: parameters.filter(({ name }) => name !== 'cursor') }),
    responses: { ...operation.responses, 200: file },
  };
}

function tagOf(path: string): string {
  return path.split('/')[1] ?? '';
}
