import type { HonoRequest } from 'hono';
import { importTooLarge, invalidInput } from '../../../shared/errors.ts';
import { encodings } from '../../../shared/import-format.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/limits.ts';

/** What a request may carry. Imports stream. */
export const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Reads a JSON body; none at all is an empty object.
 * @throws DomainError `INVALID_INPUT` when it is something else than JSON
 */
export async function readJson(request: HonoRequest): Promise<unknown> {
  const text = await request.text();
  if (text === '') return {};
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  // A foreign page's form can send any other type without asking first.
  if (type !== 'application/json')
    throw invalidInput('body', 'Send the body as content type application/json.');
  try {
    return JSON.parse(text);
  } catch {
    // Where the parser stopped is no help to a program; that it is not JSON is.
    throw invalidInput('body', 'The body is not valid JSON.');
  }
}

/** What programs call CSV; a browser on Windows takes it for Excel's. */
const FILE_TYPES: ReadonlySet<string> = new Set([
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/csv',
  'application/vnd.ms-excel',
  'application/octet-stream',
]);

/**
 * The body as a file that is read while it comes, and its encoding if the request names one of ours.
 * @throws DomainError `INVALID_INPUT` when it is a form, or JSON; `PAYLOAD_TOO_LARGE` when it says so beforehand
 */
export function fileOf(request: HonoRequest): { readonly file: unknown; readonly encoding?: string } {
  if (Number(request.header('content-length')) > MAX_IMPORT_BYTES) throw importTooLarge();
  const [type = '', ...parameters] = (request.header('content-type') ?? 'text/csv').toLowerCase().split(';');
  if (!FILE_TYPES.has(type.trim())) {
    throw invalidInput('body', 'Send the file itself as the body, as content type text/csv.');
  }
  const charset = parameters
    .map((parameter) => /^\s*charset="?([\w-]+)"?\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  const encoding = encodings.find((name) => name === charset);
  return { file: request.raw.body ?? empty(), ...(encoding && { encoding }) };
}

async function* empty(): AsyncGenerator<Uint8Array> {
  // A request without a body brings an empty file.
}
