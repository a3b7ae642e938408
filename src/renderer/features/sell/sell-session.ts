import { v7 as createId } from 'uuid';
import { create } from 'zustand';

/** A payment that is being taken. */
export interface Payment {
  /** Becomes the sale's id. It stays the same until a checkout is answered, so that it sells once. */
  readonly saleId: string;
}

interface SellSession {
  /** What stands in the search field. */
  readonly search: string;
  /** The product that the arrow keys are on. */
  readonly selectedId: string | undefined;
  /** How many pieces the next product is added with, as typed. */
  readonly pieces: string;
  /** Quantities being typed into lines of the cart, by item. */
  readonly quantities: Readonly<Record<string, string>>;
  readonly payment: Payment | undefined;
}

const fresh: SellSession = {
  search: '',
  selectedId: undefined,
  pieces: '1',
  quantities: {},
  payment: undefined,
};

/** What the person at this window is in the middle of. It outlives a look at another screen. */
export const useSellSession = create<SellSession>()(() => fresh);

const { setState } = useSellSession;

export function typeSearch(search: string): void {
  setState({ search, selectedId: undefined });
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

export function beginPayment(): void {
  setState({ payment: { saleId: createId() } });
}

export function endPayment(): void {
  setState({ payment: undefined });
}

/** The sale is made: the next one starts with nothing typed. */
export function startOver(): void {
  setState(fresh);
}
