import type { ChangeEvent } from '../shared/events.ts';

type Listener = (event: ChangeEvent) => void;

/** Tells every screen what was committed. */
export class ChangeFeed {
  readonly #listeners = new Set<Listener>();

  /** @returns what ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  publish(event: ChangeEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
