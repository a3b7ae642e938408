import { create } from 'zustand';

/** Something that was asked for and did not get into the cart. */
export interface Missed {
  /** What stood in the search field. */
  readonly typed: string;
  readonly pieces: number;
  /** What it is called in the list: its name where it is known. */
  readonly name: string;
}

interface Additions {
  /** How many products are on their way into the cart, those that are still being looked for included. */
  readonly pending: number;
  /** Oldest first. They stay until the clerk has dealt with them, whatever else is sold meanwhile. */
  readonly missed: readonly Missed[];
}

/** What becomes of the products that were asked for at this window. */
export const useAdditions = create<Additions>()(() => ({ pending: 0, missed: [] }));

const { setState } = useAdditions;

function sameText(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}

export function beginAddition(): void {
  setState(({ pending }) => ({ pending: pending + 1 }));
}

export function endAddition(): void {
  setState(({ pending }) => ({ pending: pending - 1 }));
}

/** Another time with the same text is the same miss. */
export function miss(missed: Missed): void {
  setState((additions) => ({
    missed: [...additions.missed.filter(({ typed }) => !sameText(typed, missed.typed)), missed],
  }));
}

/** What was missed under this text has been dealt with. */
export function makeUpFor(text: string): void {
  setState(({ missed }) => ({ missed: missed.filter(({ typed }) => !sameText(typed, text)) }));
}

export function dismissMissed(): void {
  setState({ missed: [] });
}
