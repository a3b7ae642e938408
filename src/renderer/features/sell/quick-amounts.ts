import { AMOUNT_LIMIT, type MinorUnits, minor } from '../../../shared/money.ts';

const MOST = 4;

/**
 * Coins and notes come as 1, 2 and 5 times a power of ten, in nearly every currency. Nobody rounds up
 * by what is small beside the amount.
 */
function denominationsFor(due: number): number[] {
  const scale = 10 ** Math.floor(Math.log10(Math.max(due / 10, 1)));
  return [1, 2, 5, 10, 20, 50, 100].map((step) => step * scale).filter((unit) => unit >= due / 10);
}

/** Round amounts that people are likely to hand over for what is due: the next few above it, ascending. */
export function quickAmounts(due: MinorUnits): readonly MinorUnits[] {
  const rounded = denominationsFor(due).map((unit) => Math.ceil(due / unit) * unit);
  const above = [...new Set(rounded)].filter((amount) => amount > due && amount < AMOUNT_LIMIT);
  return above
    .sort((left, right) => left - right)
    .slice(0, MOST)
    .map(minor);
}
