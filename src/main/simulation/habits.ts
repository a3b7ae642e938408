import type { Currency } from '../../shared/currency.ts';
import { type MinorUnits, minor } from '../../shared/money.ts';
import type { TakenPayment } from '../sales/record-sale.ts';
import type { Random } from './random.ts';

/** How many lines a sale has, from one. */
const LINES = [45, 25, 14, 8, 4, 2, 1, 1] as const;

/** How many pieces of a product, from one. */
const PIECES = [76, 15, 4, 2, 1, 1.5] as const;

const WALK_IN_SHARE = 0.65;
/** Of the customers who are known, so many order something that is sent to them later. */
const ORDERED_SHARE = 0.4;

/** Who buys, and how they get it: over the counter, or later. */
export type Visit = 'walk-in' | 'regular' | 'ordered';

export function drawVisit(random: Random): Visit {
  if (random.chance(WALK_IN_SHARE)) return 'walk-in';
  return random.chance(ORDERED_SHARE) ? 'ordered' : 'regular';
}

export function drawLineCount(random: Random): number {
  return 1 + random.weighted(LINES);
}

export function drawQuantity(random: Random): number {
  return 1 + random.weighted(PIECES);
}

/** What a price in cents of a dollar is in this currency: as many minor units, ten times as many mils. */
export function priceIn(cents: number, { exponent }: Currency): MinorUnits {
  return minor(exponent === 3 ? cents * 10 : cents);
}

/** How a sale is paid. What is sent later may be paid later. */
export function drawPayments(
  total: MinorUnits,
  visit: Visit,
  currency: Currency,
  random: Random,
): readonly TakenPayment[] {
  if (total === 0) return [];
  if (visit === 'ordered') return random.chance(0.3) ? [] : [byCard(total, random)];
  const way = random.weighted([46, 50, 4]);
  if (way === 0) return [inCash(total, currency, random)];
  const part = Math.floor(total * random.next());
  if (way === 1 || part === 0) return [byCard(total, random)];
  return [byCard(minor(part), random), inCash(minor(total - part), currency, random)];
}

function byCard(amount: MinorUnits, random: Random): TakenPayment {
  return { tender: 'card', amount, reference: `AUTH ${random.between(100_000, 999_999)}` };
}

/** To the cent, or in the notes that people have: change is the rest. */
function inCash(due: MinorUnits, currency: Currency, random: Random): TakenPayment {
  const hundred = priceIn(100, currency);
  const note = hundred * random.pick([1, 5, 10, 20, 50]);
  const amount = random.chance(0.25) ? due : minor(Math.ceil(due / note) * note);
  return { tender: 'cash', amount, reference: null };
}
