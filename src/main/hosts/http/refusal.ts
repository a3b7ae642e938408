import { type ErrorBody, errorStatuses } from '../../../shared/errors.ts';

/** A refusal as REST answers it. */
export function refuse(error: ErrorBody, headers: Record<string, string> = {}): Response {
  return Response.json(error, { status: errorStatuses[error.code], headers });
}
