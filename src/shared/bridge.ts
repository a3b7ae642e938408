import type { ChangeEvent } from './events.ts';
import type { Call, Reply } from './reply.ts';

/** What the preload shows to the page, and all there is: calls to main, and events from it. */
export interface Bridge {
  call(call: Call): Promise<Reply>;
  /** @returns ends the subscription */
  onEvent(listener: (event: ChangeEvent) => void): () => void;
}
