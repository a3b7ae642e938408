import { useHotkeys } from '@mantine/hooks';

/** Function keys work inside fields as well. */
const NOWHERE_IGNORED: string[] = [];

interface SellKeys {
  /** Dialogs have keys of their own. */
  readonly enabled: boolean;
  readonly onSearch: () => void;
  readonly onCustomer: () => void;
  readonly onPay: () => void;
}

/** The keys that ring up without a mouse; each is written where its button is. */
export function useSellKeys({ enabled, onSearch, onCustomer, onPay }: SellKeys): void {
  const when = (action: () => void) => () => enabled && action();
  useHotkeys(
    [
      ['F2', when(onSearch)],
      ['F4', when(onCustomer)],
      ['F9', when(onPay)],
    ],
    NOWHERE_IGNORED,
  );
}
