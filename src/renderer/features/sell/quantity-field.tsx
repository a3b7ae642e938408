import { ActionIcon, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartItem } from '../../../shared/contract/cart-items.ts';
import { MAX_QUANTITY } from '../../../shared/limits.ts';
import { dropQuantity, typeQuantity } from './sell-session.ts';
import { useQuantity } from './use-quantity.ts';

interface QuantityFieldProps {
  readonly item: CartItem;
  /** After Enter: the next thing is to sell on. */
  readonly onDone: () => void;
}

interface StepProps {
  readonly label: string;
  readonly sign: '−' | '+';
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Step({ label, sign, disabled, onClick }: StepProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
      {sign}
    </ActionIcon>
  );
}

/** How many pieces a line has: one fewer, one more, or typed. */
export function QuantityField({ item, onDone }: QuantityFieldProps) {
  const { t } = useTranslation();
  const { pieces, shown, error, step, commit } = useQuantity(item);
  const errorId = useId();
  const { name } = item.product;

  function onKeyDown({ key }: KeyboardEvent): void {
    if (key === 'Enter' && commit()) onDone();
    if (key === 'Escape') dropQuantity(item.id);
  }

  return (
    <>
      <div className="quantity-field">
        <Step label={t('sell.fewer', { name })} sign="−" disabled={pieces <= 1} onClick={() => step(-1)} />
        <TextInput
          aria-label={t('sell.quantityOf', { name })}
          inputMode="numeric"
          autoComplete="off"
          className="quantity-field__input"
          value={shown}
          error={error !== undefined}
          aria-describedby={error && errorId}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => typeQuantity(item.id, event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={onKeyDown}
        />
        <Step
          label={t('sell.more', { name })}
          sign="+"
          disabled={pieces >= MAX_QUANTITY}
          onClick={() => step(1)}
        />
      </div>
      {error && (
        <Text id={errorId} role="alert" className="quantity-field__error" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
}
