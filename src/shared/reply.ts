import type { ErrorBody } from './errors.ts';

/** A call from a page, over IPC or HTTP: the contract's path and the operation's input. */
export interface Call {
  readonly path: readonly string[];
  readonly input: unknown;
}

/** The answer to a {@link Call}. Plain data: it crosses structured clone and JSON alike. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: ErrorBody };
