import type { OrderStatus } from '../../shared/order-status.ts';
import type { OrderRow } from '../database/entities/order.ts';
import { DAY_MS } from './calendar.ts';
import type { Random } from './random.ts';

/** What will become of an order, and when. */
export interface Step {
  /** UTC milliseconds. */
  readonly moment: number;
  readonly to: OrderStatus;
}

const MINUTE_MS = 60_000;

/** How likely an order stays where it is, is cancelled, or goes on. */
const TURNS = [4, 4, 92] as const;

/** How long the next step takes, by the status that it leads to: minutes, or days less up to an hour. */
const steps = [
  { to: 'processing', days: [0, 0, 0, 1] },
  { to: 'shipped', days: [0, 1, 1, 2] },
  { to: 'delivered', days: [1, 2, 2, 3, 4] },
] as const;

/** The fate of an order that is sent to its customer, in order; it may end at any step. */
export function fateOf(ordered: number, random: Random): Step[] {
  const fate: Step[] = [];
  let moment = ordered;
  for (const { to, days } of steps) {
    const turn = random.weighted(TURNS);
    if (turn === 0) break;
    moment += random.pick(days) * DAY_MS + random.between(15, 75) * MINUTE_MS;
    fate.push({ moment, to: turn === 1 ? 'cancelled' : to });
    if (turn === 1) break;
  }
  return fate;
}

type Followed = Pick<OrderRow, 'id' | 'user_id' | 'line_total'> & { readonly status: OrderStatus };

/** An order whose next step is to come. */
export interface Pending {
  readonly order: Followed;
  readonly step: Step;
  readonly rest: readonly Step[];
}

/** What is still to happen to orders, the next first. */
export class Agenda {
  readonly #pending: Pending[] = [];

  /** Notes what will become of an order. */
  follow(order: Followed, [step, ...rest]: readonly Step[]): void {
    if (!step) return;
    const after = this.#pending.findLastIndex((other) => other.step.moment <= step.moment);
    this.#pending.splice(after + 1, 0, { order, step, rest });
  }

  /** The next step before a moment, if there is one; it is taken off. */
  takeBefore(moment: number): Pending | undefined {
    const [next] = this.#pending;
    return next && next.step.moment < moment ? this.#pending.shift() : undefined;
  }
}
