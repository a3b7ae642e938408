import { ActionIcon, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartItem } from '../../../shared/contract/cart-items.ts';
import { errorText } from '../../messages/error-text.ts';
import { MAX_PIECES, parsePieces } from './pieces.ts';
import { dropQuantity, typeQuantity, useSellSession } from './sell-session.ts';
import { useSetQuantity } from './use-cart-changes.ts';

interface QuantityFieldProps {
  readonly item: CartItem;
  /** After Enter: the next thing is to sell on. */
  readonly onDone: () => void;
}

/** A quantity that is typed is kept until it is accepted; one that is stepped shows at once. */
function useQuantity(item: CartItem) {
  const draft = useSellSession(({ quantities }) => quantities[item.id]);
  const change = useSetQuantity();
  const quantity = change.isPending ? change.variables.quantity : item.quantity;

  function send(wanted: number, typed: string): void {
    const onError = () => typeQuantity(item.id, typed);
    if (wanted !== quantity) change.mutate({ id: item.id, quantity: wanted }, { onError });
  }

  return {
    quantity,
    draft,
    error: change.error,
    step: (by: 1 | -1) => {
      dropQuantity(item.id);
      send(quantity + by, String(quantity + by));
    },
    /** @returns false when what is typed is no quantity */
    commit(): boolean {
      if (draft === undefined) return true;
      const wanted = parsePieces(draft);
      if (wanted === undefined) return false;
      dropQuantity(item.id);
      send(wanted, draft);
      return true;
    },
  };
}

function useQuantityError({ draft, error }: ReturnType<typeof useQuantity>): string | undefined {
  const { t } = useTranslation();
  if (draft !== undefined && draft !== '' && parsePieces(draft) === undefined) {
    return t('sell.piecesInvalid', { max: MAX_PIECES.toLocaleString() });
  }
  return error ? errorText(t, error) : undefined;
}

/** How many pieces a line has: one fewer, one more, or typed. */
export function QuantityField({ item, onDone }: QuantityFieldProps) {
  const { t } = useTranslation();
  const field = useQuantity(item);
  const error = useQuantityError(field);
  const errorId = useId();
  const { name } = item.product;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && field.commit()) onDone();
    if (event.key === 'Escape') dropQuantity(item.id);
  }

  return (
    <>
      <div className="quantity-field">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('sell.fewer', { name })}
          disabled={field.quantity <= 1}
          onClick={() => field.step(-1)}
        >
          −
        </ActionIcon>
        <TextInput
          aria-label={t('sell.quantityOf', { name })}
          inputMode="numeric"
          autoComplete="off"
          className="quantity-field__input"
          value={field.draft ?? String(field.quantity)}
          error={error !== undefined}
          aria-describedby={error && errorId}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => typeQuantity(item.id, event.currentTarget.value)}
          onBlur={field.commit}
          onKeyDown={onKeyDown}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('sell.more', { name })}
          disabled={field.quantity >= MAX_PIECES}
          onClick={() => field.step(1)}
        >
          +
        </ActionIcon>
      </div>
      {error && (
        <Text id={errorId} role="alert" className="quantity-field__error" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}
