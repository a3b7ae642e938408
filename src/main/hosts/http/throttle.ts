import { setTimeout as sleep } from 'node:timers/promises';

/** Wrong tokens in a row before guessing is slowed down. */
const FREE_TRIES = 5;
const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 4000;
/** After this long without a wrong token, all is forgotten. */
const FORGET_AFTER_MS = 60_000;
/** Guesses that wait at one time; more are refused without waiting, so that they cost nothing. */
const WAITING_AT_ONCE = 8;

/** Slows down whoever guesses tokens. A right one is never held up. */
export class Throttle {
  #failures = 0;
  #lastFailure = 0;
  #waiting = 0;

  /**
   * Notes a wrong token, and waits as long as it earned.
   * @returns seconds until the next try is worth it; 0 as long as tries are free
   */
  async punish(): Promise<number> {
    const now = Date.now();
    this.#failures = now - this.#lastFailure > FORGET_AFTER_MS ? 1 : this.#failures + 1;
    this.#lastFailure = now;
    if (this.#failures <= FREE_TRIES) return 0;
    const delay = Math.min(FIRST_DELAY_MS * 2 ** (this.#failures - FREE_TRIES - 1), LONGEST_DELAY_MS);
    if (this.#waiting < WAITING_AT_ONCE) {
      this.#waiting += 1;
      await sleep(delay);
      this.#waiting -= 1;
    }
    return Math.ceil(delay / 1000);
  }
}
