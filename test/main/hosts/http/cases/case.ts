import type { ConflictReason, ErrorCode } from '../../../../../src/shared/errors.ts';
import type { HttpShop } from '../../../../support/http-shop.ts';

/** What is sent to a route. */
export interface Ask {
  /** The path's parameters. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** A CSV file as the body. */
  readonly file?: string;
}

/** A refusal that is the route's own; those of the doors before every route are tried generically. */
export interface Refusal {
  readonly when: string;
  readonly code: ErrorCode;
  readonly reason?: ConflictReason;
  readonly field?: string;
  readonly ask: (shop: HttpShop) => Ask | Promise<Ask>;
}

export interface RouteCases {
  readonly success: (shop: HttpShop) => Ask | Promise<Ask>;
  readonly refusals: readonly Refusal[];
  /** Each case then finds a shop of its own, as empty as on the first day. */
  readonly inEmptyShop?: true;
}

/** Cases by method and path, as in `GET /orders/{id}`. */
export type CaseTable = Readonly<Record<string, RouteCases>>;
