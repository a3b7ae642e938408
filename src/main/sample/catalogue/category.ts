/** A product of the sample shop: its name, its price in cents of a dollar, and what it is. */
type Line = readonly [name: string, cents: number, description: string];

export interface Category {
  readonly name: string;
  /** What the SKUs of its products begin with. */
  readonly code: string;
  readonly lines: readonly Line[];
}
