import { invalidInput } from './errors.ts';
import { type MinorUnits, minor, subtract, sum, ZERO } from './money.ts';

export const tenders = ['cash', 'card'] as const;

export type Tender = (typeof tenders)[number];

interface TenderedAmount {
  readonly tender: Tender;
  readonly amount: MinorUnits;
}

/** How a sale stands. Always: total + change = paid + due. */
export interface Settlement {
  /** All that was handed over, change included. */
  readonly paid: MinorUnits;
  /** What is still open. */
  readonly due: MinorUnits;
  /** Cash to hand back. */
  readonly change: MinorUnits;
}

/**
 * Sets payments against a total. Cash may exceed what is due and the rest is change; a card may not.
 * @throws DomainError `INVALID_INPUT` when cards are charged more than the total
 */
export function settle(total: MinorUnits, payments: readonly TenderedAmount[]): Settlement {
  const byCard = sum(amountsOf(payments.filter(({ tender }) => tender === 'card')), 'payments');
  if (byCard > total) {
    throw invalidInput('payments', 'payments charge a card more than is due. Lower the card amount.');
  }
  const paid = sum(amountsOf(payments), 'payments');
  const balance = subtract(total, paid);
  return {
    paid,
    due: balance > 0 ? balance : ZERO,
    change: balance < 0 ? minor(-balance) : ZERO,
  };
}

function amountsOf(payments: readonly TenderedAmount[]): readonly MinorUnits[] {
  return payments.map(({ amount }) => amount);
}
