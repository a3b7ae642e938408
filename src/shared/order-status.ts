export const orderStatuses = ['pending', 'processing', 'shipped', 'delivered', 'cancelled'] as const;

export type OrderStatus = (typeof orderStatuses)[number];

/**
 * Which status may follow which: forward one step at a time, or cancelled before delivery
 * (specification, "Order Status Lifecycle"). The service refuses every other pair; the
 * screens offer what stands here.
 */
const followingStatuses = {
  pending: ['processing', 'cancelled'],
  processing: ['shipped', 'cancelled'],
  shipped: ['delivered', 'cancelled'],
  delivered: [],
  cancelled: [],
} as const satisfies Record<OrderStatus, readonly OrderStatus[]>;

export function canFollow(from: OrderStatus, to: OrderStatus): boolean {
  const following: readonly OrderStatus[] = followingStatuses[from];
  return following.includes(to);
}

/** The one step that brings an order nearer to its customer, or undefined at the end. */
export function nextStep(status: OrderStatus): OrderStatus | undefined {
  return followingStatuses[status].find((following) => following !== 'cancelled');
}

/** Every step that is left until delivery, in order; empty for a final status. */
export function stepsToDelivery(status: OrderStatus): readonly OrderStatus[] {
  const next = nextStep(status);
  return next ? [next, ...stepsToDelivery(next)] : [];
}
