import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { ordersOfSale } from '../orders/orders-repository.ts';
import { deliverOrder, moveOrder } from '../orders/transition.ts';
import { recordSale, totalOf } from '../sales/record-sale.ts';
import type { Unit } from '../unit.ts';
import { type Day, daysOf, momentsOf } from './calendar.ts';
import type { Deed } from './deed.ts';
import { Agenda, fateOf, type Pending } from './fates.ts';
import { drawLineCount, drawPayments, drawVisit } from './habits.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { Shelf } from './shelf.ts';

const HOUR_MS = 3_600_000;

/** Of the orders sold over the counter, so many are given back before they are handed over. */
const CHANGED_MIND = 0.01;

/**
 * Everything that happens in a made-up shop, in order of time. It all goes through what sells in a real
 * one, so that the books are what the services write. What a deed leads to comes later by itself.
 */
export class Trade {
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #shelf: Shelf;
  readonly #agenda = new Agenda();
  #ordersLeft: number;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#random = new Random(plan.seed);
    this.#shelf = new Shelf(plan);
    this.#ordersLeft = plan.orders;
  }

  /** Each deed must be done before the next is asked for. */
  *deeds(): Generator<Deed> {
    const { span, orders } = this.#plan;
    const days = daysOf(span, this.#random);
    const weight = days.reduce((total, day) => total + day.weight, 0);
    let passed = 0;
    for (const [index, day] of days.entries()) {
      passed += day.weight;
      const arrival = Math.max(span.from, day.opens - HOUR_MS);
      yield* this.#steps(arrival);
      yield* this.#shelf.arrivals(arrival, index / Math.max(1, days.length - 1));
      const leftOver = index === days.length - 1 ? 0 : orders - Math.round((orders * passed) / weight);
      yield* this.#sales(day, this.#ordersLeft - leftOver);
    }
    yield* this.#steps(span.to);
    // At the very end, so that a clock that is set back afterwards does not lead into the past made up here.
    yield* this.#shelf.departures(span.to);
  }

  *#sales(day: Day, orders: number): Generator<Deed> {
    const sizes: number[] = [];
    for (let left = orders; left > 0; left -= sizes.at(-1) ?? 0) {
      sizes.push(Math.min(left, this.#shelf.productCount, drawLineCount(this.#random)));
    }
    const moments = momentsOf(day, sizes.length, this.#random);
    for (const [index, size] of sizes.entries()) {
      const moment = moments[index] ?? day.opens;
      yield* this.#steps(moment);
      yield { moment, orders: size, run: (unit) => this.#sell(unit, size) };
      this.#ordersLeft -= size;
    }
  }

  /** What was to happen to earlier orders before a moment. */
  *#steps(before: number): Generator<Deed> {
    let pending = this.#agenda.takeBefore(before);
    while (pending) {
      const { order, step, rest }: Pending = pending;
      const move = async (unit: Unit) => {
        await moveOrder(unit, order, step.to);
        this.#agenda.follow({ ...order, status: step.to }, rest);
      };
      yield { moment: step.moment, orders: 0, run: move };
      pending = this.#agenda.takeBefore(before);
    }
  }

  async #sell(unit: Unit, size: number): Promise<void> {
    const random = this.#random;
    const { currency, registerId } = this.#plan;
    const visit = drawVisit(random);
    const userId = visit === 'walk-in' ? WALK_IN_USER_ID : this.#shelf.drawCustomer(random);
    const lines = this.#shelf.drawLines(random, size);
    const payments = drawPayments(totalOf(lines), visit, currency, random);
    const sale = await recordSale(unit, { userId, registerId, currency, lines, payments });
    const fate = visit === 'ordered' ? fateOf(unit.now, random) : undefined;
    for (const order of await ordersOfSale(unit.sql, sale)) {
      if (fate) this.#agenda.follow(order, fate);
      else if (random.chance(CHANGED_MIND)) await moveOrder(unit, order, 'cancelled');
      else await deliverOrder(unit, order);
    }
  }
}
