import { describe, expect, it } from 'vitest';
import {
  canFollow,
  nextStep,
  type OrderStatus,
  orderStatuses,
  stepsToDelivery,
} from '../../src/shared/order-status.ts';

/** The specification's "Order Status Lifecycle", written down a second time. */
const allowed: ReadonlySet<string> = new Set([
  'pending → processing',
  'processing → shipped',
  'shipped → delivered',
  'pending → cancelled',
  'processing → cancelled',
  'shipped → cancelled',
]);

function reachableFrom(from: OrderStatus): readonly OrderStatus[] {
  const reached = new Set(followersOf(from));
  for (const status of reached) for (const next of followersOf(status)) reached.add(next);
  return [...reached];
}

function followersOf(from: OrderStatus): readonly OrderStatus[] {
  return orderStatuses.filter((to) => canFollow(from, to));
}

const pairs = orderStatuses.flatMap((from) => orderStatuses.map((to) => ({ from, to })));

describe('the order lifecycle', () => {
  it.each(pairs)('answers whether $to may follow $from as the specification has it', ({ from, to }) => {
    expect(canFollow(from, to)).toBe(allowed.has(`${from} → ${to}`));
  });

  it('reaches every status from the first', () => {
    expect(['pending', ...reachableFrom('pending')].sort()).toEqual([...orderStatuses].sort());
  });

  it('ends in delivered and cancelled, and nowhere else', () => {
    const final = orderStatuses.filter((from) => !orderStatuses.some((to) => canFollow(from, to)));
    expect(final).toEqual(['delivered', 'cancelled']);
  });

  it.each(orderStatuses)('never returns to %s once it was left', (status) => {
    expect(reachableFrom(status)).not.toContain(status);
  });

  it.each([
    { status: 'pending', next: 'processing', steps: ['processing', 'shipped', 'delivered'] },
    { status: 'processing', next: 'shipped', steps: ['shipped', 'delivered'] },
    { status: 'shipped', next: 'delivered', steps: ['delivered'] },
    { status: 'delivered', next: undefined, steps: [] },
    { status: 'cancelled', next: undefined, steps: [] },
  ] as const)('walks $status to its customer by $steps', ({ status, next, steps }) => {
    expect(nextStep(status)).toBe(next);
    expect(stepsToDelivery(status)).toEqual(steps);
  });
});
