import { assertNever } from '../../../shared/errors.ts';
import { type MinorUnits, subtract, ZERO } from '../../../shared/money.ts';
import { settle, type Tender } from '../../../shared/settlement.ts';

export interface TenderedPayment {
  readonly tender: Tender;
  readonly amount: MinorUnits;
  readonly reference?: string;
}

interface Offer {
  readonly way: Tender;
  readonly due: MinorUnits;
  /** Cash handed over. */
  readonly received: MinorUnits;
  /** What the card terminal printed; may be empty. */
  readonly reference: string;
}

interface Tendered {
  readonly payments: readonly TenderedPayment[];
  readonly change: MinorUnits;
  /** What is short of the total; zero when it can be sold. */
  readonly missing: MinorUnits;
}

function paymentsOf({ way, due, received, reference }: Offer): readonly TenderedPayment[] {
  if (due === 0) return [];
  switch (way) {
    case 'cash':
      return received > 0 ? [{ tender: 'cash', amount: received }] : [];
    case 'card':
      return [{ tender: 'card', amount: due, ...(reference.trim() && { reference: reference.trim() }) }];
    default:
      return assertNever(way);
  }
}

/** Works out what an offer to pay comes to. */
export function tender(offer: Offer): Tendered {
  const payments = paymentsOf(offer);
  const { change } = settle(offer.due, payments);
  const short = offer.way === 'cash' && offer.received < offer.due;
  return { payments, change, missing: short ? subtract(offer.due, offer.received) : ZERO };
}
