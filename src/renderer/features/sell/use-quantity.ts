import { useTranslation } from 'react-i18next';
import type { CartItem } from '../../../shared/contract/cart-items.ts';
import { MAX_QUANTITY } from '../../../shared/limits.ts';
import { errorText } from '../../messages/error-text.ts';
import { parsePieces } from './pieces.ts';
import { dropQuantity, typeQuantity, useSellSession } from './sell-session.ts';
import { useSetQuantity } from './use-cart-changes.ts';

interface Quantity {
  /** What the line is about to have. */
  readonly pieces: number;
  /** What stands in the field. */
  readonly shown: string;
  readonly error: string | undefined;
  step(by: 1 | -1): void;
  /** Takes over what is typed; false when it is no quantity. */
  commit(): boolean;
}

function useError(draft: string | undefined, error: unknown): string | undefined {
  const { t } = useTranslation();
  if (draft && parsePieces(draft) === undefined) {
    return t('sell.piecesInvalid', { max: MAX_QUANTITY.toLocaleString() });
  }
  return error ? errorText(t, error) : undefined;
}

/** The quantity of a line: one that is typed is kept until it is accepted, one that is stepped shows at once. */
export function useQuantity(item: CartItem): Quantity {
  const draft = useSellSession(({ quantities }) => quantities[item.id]);
  const change = useSetQuantity();
  const pieces = change.isPending ? change.variables.quantity : item.quantity;

  function send(wanted: number): void {
    dropQuantity(item.id);
    const onError = () => typeQuantity(item.id, String(wanted));
    if (wanted !== pieces) change.mutate({ id: item.id, quantity: wanted }, { onError });
  }

  return {
    pieces,
    shown: draft ?? String(pieces),
    error: useError(draft, change.error),
    step: (by) => send(pieces + by),
    commit() {
      if (draft === undefined) return true;
      const wanted = draft.trim() === '' ? pieces : parsePieces(draft);
      if (wanted === undefined) return false;
      send(wanted);
      return true;
    },
  };
}
