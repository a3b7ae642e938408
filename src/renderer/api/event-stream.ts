import type { ChangeEvent } from '../../shared/events.ts';
import { Listeners } from './listeners.ts';

const REOPEN_AFTER_MS = 1_500;

/**
 * The host's server-sent events. Until it is closed it reopens by itself: the browser's own retry
 * gives up for good when a restarting host answers with an error.
 */
export class EventStream {
  readonly changes = new Listeners<ChangeEvent>();
  readonly opened = new Listeners<void>();
  readonly failed = new Listeners<void>();
  readonly #url: string;
  #source: EventSource | undefined;
  #reopening: ReturnType<typeof setTimeout> | undefined;
  #closed = true;

  constructor(url: string) {
    this.#url = url;
  }

  open(): void {
    this.close();
    this.#closed = false;
    const source = new EventSource(this.#url);
    this.#source = source;
    source.onopen = () => this.opened.tell();
    source.onmessage = ({ data }: MessageEvent<string>) => {
      // Our own host wrote it, as the type says; it has passed no other hands.
      this.changes.tell(JSON.parse(data) as ChangeEvent);
    };
    source.onerror = () => this.reopen();
  }

  /** Starts over, soon. Harmless when that is already under way, and when it is closed. */
  reopen(): void {
    if (this.#closed || this.#reopening !== undefined) return;
    this.#source?.close();
    this.#reopening = setTimeout(() => this.open(), REOPEN_AFTER_MS);
    this.failed.tell();
  }

  close(): void {
    clearTimeout(this.#reopening);
    this.#reopening = undefined;
    this.#source?.close();
    this.#closed = true;
  }
}
