import type { HonoRequest } from 'hono';
import { invalidInput } from '../../../shared/errors.ts';

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
