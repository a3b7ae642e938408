import { MAX_IMPORT_BYTES } from './limits.ts';

/**
 * The closed set of answers to a call that failed, the same over IPC and REST,
 * each with its HTTP status.
 */
export const errorStatuses = {
  INVALID_INPUT: 400,
  EMPTY_CART: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_REQUESTS: 429,
  UNEXPECTED: 500,
  UNAVAILABLE: 503,
} as const;

export type ErrorCode = keyof typeof errorStatuses;

/** Why a call is in `CONFLICT` with what is stored. */
export const conflictReasons = [
  'status_transition',
  'sale_id_reused',
  'total_changed',
  'duplicate',
  'in_use',
  'product_archived',
  'cart_parked',
  'shop_not_empty',
  'sample_mixed',
  'sample_sold',
  'import_state',
] as const;

export type ConflictReason = (typeof conflictReasons)[number];

/** An error as it crosses a boundary. `field` names the input at fault, by its path. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field?: string;
  readonly reason?: ConflictReason;
}

interface ErrorDetails {
  readonly field?: string;
  readonly reason?: ConflictReason;
}

/**
 * A breach of one of Ringup's rules. It rolls its unit of work back and becomes an
 * {@link ErrorBody} once, at the edge. Anything else that is thrown is a bug.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  toBody(): ErrorBody {
    return { code: this.code, message: this.message, ...this.details };
  }
}

export function notFound(what: string, id: string, field?: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no ${what} with the id ${id}.`, field ? { field } : {});
}

export function conflict(reason: ConflictReason, message: string, field?: string): DomainError {
  return new DomainError('CONFLICT', message, field ? { reason, field } : { reason });
}

export function invalidInput(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { field });
}

export function importTooLarge(): DomainError {
  const gibibytes = MAX_IMPORT_BYTES / 1024 ** 3;
  return new DomainError('PAYLOAD_TOO_LARGE', `The file is larger than ${gibibytes} GiB. Split it.`);
}

/** Closes a `switch` over a union: a case that is added and not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`);
}
