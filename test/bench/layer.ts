/** What is timed, done the same way from top to bottom: one implementation for each layer of the program. */
export interface Layer {
  /** Puts one piece into the customer's cart. */
  addToCart(userId: string, productId: string): unknown;
  checkOut(userId: string, saleId: string): unknown;
  statistics(userId: string): unknown;
  /** The newest 50 orders. */
  listOrders(): unknown;
  /** Moves a pending order to processing. */
  process(orderId: string): unknown;
  /** Makes an emptied cart full again, one piece of each; not timed. */
  fillCart(userId: string, productIds: readonly string[]): unknown;
  close(): unknown;
}

export const layerNames = ['raw', 'service', 'dispatch', 'HTTP'] as const;

export type LayerName = (typeof layerNames)[number];

export type Layers = Readonly<Record<LayerName, Layer>>;

export const PAGE_SIZE = 50;
