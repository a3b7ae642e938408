import { v7 as createId } from 'uuid';
import { create } from 'zustand';
import type { Missed } from './additions.ts';
import { type Attempt, attemptKept, forgetAttempt, keepAttempt } from './attempt.ts';
import { isEdited } from './edited.ts';
import { parsePieces } from './pieces.ts';

/** A payment that is being taken. */
export interface Payment {
  /** Becomes the sale's id. It stays the same until a checkout is answered, so that it sells once. */
  readonly saleId: string;
  /** What was sent and has no answer yet. Until it has one, only this very attempt may be sent again. */
  readonly sent?: Attempt | undefined;
}

interface SellSession {
  /** What stands in the search field. */
  readonly search: string;
  /** The product that the arrow keys are on. */
  readonly selectedId: string | undefined;
  /** How many pieces the next product is added with, as typed. */
  readonly pieces: string;
  /** What stands in the fields again because it did not get into the cart, while it is corrected there. */
  readonly correcting: Missed | undefined;
  /** Quantities being typed into lines of the cart, by item. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly payment: Payment | undefined;
}

const fresh: SellSession = {
  search: '',
  selectedId: undefined,
  pieces: '1',
  correcting: undefined,
  quantities: {},
  payment: undefined,
};

function atStart(): SellSession {
  const sent = attemptKept();
  return { ...fresh, payment: sent && { saleId: sent.sale_id, sent } };
}

/** What the person at this window is in the middle of. It outlives a look at another screen. */
export const useSellSession = create<SellSession>()(atStart);

const { getState, setState } = useSellSession;

export function typeSearch(search: string): void {
  setState((session) => {
    const { correcting } = session;
    if (!correcting || isEdited(session.search, search)) return { search, selectedId: undefined };
    // The pieces belonged to what was replaced.
    const pieces = session.pieces === String(correcting.pieces) ? fresh.pieces : session.pieces;
    return { search, selectedId: undefined, correcting: undefined, pieces };
  });
}

interface Taken {
  readonly typed: string;
  readonly pieces: number;
  readonly correcting: Missed | undefined;
}

/** Takes what the person asks for out of the fields, which are then free for the next. */
export function takeTyped(): Taken | undefined {
  const { search: typed, pieces: typedPieces, correcting } = getState();
  const pieces = parsePieces(typedPieces);
  if (pieces === undefined) return undefined;
  const { search, selectedId } = fresh;
  setState({ search, selectedId, pieces: fresh.pieces, correcting: undefined });
  return { typed, pieces, correcting };
}

/** Puts what was missed back into the fields, unless the next thing is being typed there already. */
export function giveBack(missed: Missed): boolean {
  const { search, pieces } = getState();
  const free = search === fresh.search && pieces === fresh.pieces;
  if (free) setState({ search: missed.typed, pieces: String(missed.pieces), correcting: missed });
  return free;
}

export function selectProduct(selectedId: string | undefined): void {
  setState({ selectedId });
}

export function typePieces(pieces: string): void {
  setState({ pieces });
}

export function typeQuantity(itemId: string, typed: string): void {
  setState(({ quantities }) => ({ quantities: { ...quantities, [itemId]: typed } }));
}

export function dropQuantity(itemId: string): void {
  setState(({ quantities: { [itemId]: _dropped, ...quantities } }) => ({ quantities }));
}

/** Begins a payment, unless there is one. */
export function beginPayment(): void {
  setState(({ payment }) => ({ payment: payment ?? { saleId: createId() } }));
}

/** Before an attempt is sent: from here on it may have sold, whatever becomes of this page. */
export function awaitAnswer(sent: Attempt): void {
  keepAttempt(sent);
  setState({ payment: { saleId: sent.sale_id, sent } });
}

/** The answer was that nothing is sold: the payment goes on. */
export function takeRefusal({ sale_id: saleId }: Attempt): void {
  forgetAttempt();
  setState({ payment: { saleId } });
}

export function endPayment(): void {
  setState({ payment: undefined });
}

/** The sale is made: the next one starts with nothing typed. */
export function startOver(): void {
  forgetAttempt();
  setState(fresh);
}
