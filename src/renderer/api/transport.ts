import type { ChangeEvent } from '../../shared/events.ts';
import type { Call, Reply } from '../../shared/reply.ts';

/**
 * How the page stands to its host: `lost` while nothing answers and it keeps trying,
 * `ended` when the host no longer knows this page and only a new sign-in helps.
 */
export type ConnectionState = 'open' | 'lost' | 'ended';

export type StopListening = () => void;

/** The page's only way to its host. */
export interface Transport {
  /** @throws ApiError `CONNECTION_LOST` when there is no telling whether the host did it */
  call(call: Call): Promise<Reply>;
  onChange(listener: (event: ChangeEvent) => void): StopListening;
  /** Also hears `open` after each time nobody listened to the host: what changed meanwhile was not told. */
  onConnection(listener: (state: ConnectionState) => void): StopListening;
}
