import type { Resource } from './contract/index.ts';

/** Sent to every page after a commit: what it shows of these is old. */
export interface ChangeEvent {
  readonly changed: readonly Resource[];
}
