import type { Currency } from '../../shared/currency.ts';
import type { Span } from './calendar.ts';

/** A product as it is put on the shelf. */
export interface Offer {
  readonly name: string;
  /** In hundredths of a dollar, whatever the shop's currency is. */
  readonly cents: number;
  readonly description: string | null;
  readonly sku: string;
  readonly category: string;
  readonly barcode: string | null;
}

export interface Person {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Things that can be had one after another, the most popular first. */
export interface Supply<Item> {
  readonly count: number;
  at(index: number): Item;
}

/** What is to be made up. The same plan makes the same shop, ids included. */
export interface Plan {
  readonly seed: number;
  readonly span: Span;
  readonly currency: Currency;
  readonly registerId: string;
  readonly products: Supply<Offer>;
  readonly customers: Supply<Person>;
  readonly orders: number;
}
