import type { ConflictReason, ErrorBody, ErrorCode } from '../../shared/errors.ts';

/** What a call can fail with: the host's answers, and having no answer at all. */
export type ApiErrorCode = ErrorCode | 'CONNECTION_LOST';

/** A call that failed. With `CONNECTION_LOST` it is unknown whether it was carried out. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ApiErrorCode;
  readonly field: string | undefined;
  readonly reason: ConflictReason | undefined;

  constructor(code: ApiErrorCode, message: string, details: Pick<ErrorBody, 'field' | 'reason'> = {}) {
    super(message);
    this.code = code;
    this.field = details.field;
    this.reason = details.reason;
  }
}

export function connectionLost(): ApiError {
  return new ApiError('CONNECTION_LOST', 'The register did not answer.');
}

export function hasCode(error: unknown, code: ApiErrorCode): error is ApiError {
  return error instanceof ApiError && error.code === code;
}
