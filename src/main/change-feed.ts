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

  /**
   * What is told has happened: a listener that fails changes nothing of it, for the caller or the others.
   * @param report is told of each failure
   */
  publish(event: ChangeEvent, report: (error: unknown) => void): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        report(error);
      }
    }
  }
}
