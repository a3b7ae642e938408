/** A checkout as it is sent. */
export interface Attempt {
  readonly user_id: string;
  readonly cart_id: string;
  readonly sale_id: string;
  readonly expected_total: number;
  readonly payments: { tender: 'cash' | 'card'; amount: number; reference?: string }[];
  readonly deliver: boolean;
}

/** Outlives the page: a reload or a crash must not forget a sale that may have gone through. */
const KEPT = 'ringup-sale';

export function keepAttempt(sent: Attempt): void {
  sessionStorage.setItem(KEPT, JSON.stringify(sent));
}

export function forgetAttempt(): void {
  sessionStorage.removeItem(KEPT);
}

/** The attempt that was sent before the page was loaded, and never answered. */
export function attemptKept(): Attempt | undefined {
  const kept = sessionStorage.getItem(KEPT);
  // Written above by this very page, for this window alone.
  return kept === null ? undefined : (JSON.parse(kept) as Attempt);
}
