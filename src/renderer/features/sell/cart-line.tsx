import { CloseButton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CartItem } from '../../../shared/contract/cart-items.ts';
import { announce } from '../../components/announcer.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { QuantityField } from './quantity-field.tsx';
import { dropQuantity } from './sell-session.ts';
import { useRemoveItem } from './use-cart-changes.ts';

interface CartLineProps {
  readonly item: CartItem;
  readonly onDone: () => void;
}

function useTakeOut({ item, onDone }: CartLineProps) {
  const { t } = useTranslation();
  const remove = useRemoveItem();

  async function takeOut(): Promise<void> {
    dropQuantity(item.id);
    await remove.mutateAsync({ id: item.id });
    announce(t('sell.removed', { name: item.product.name }));
    onDone();
  }

  // What it failed with is kept as `error`, and shown.
  return {
    takeOut: () => void takeOut().catch(() => undefined),
    pending: remove.isPending,
    error: remove.error,
  };
}

/** A product in the cart. */
export function CartLine({ item, onDone }: CartLineProps) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  const { takeOut, pending, error } = useTakeOut({ item, onDone });
  const { name, price, archived } = item.product;

  return (
    <li className="cart-line">
      <span className="cart-line__name two-lines" title={name}>
        {name}
      </span>
      <CloseButton size="lg" aria-label={t('sell.remove', { name })} disabled={pending} onClick={takeOut} />
      <QuantityField item={item} onDone={onDone} />
      <span className="cart-line__amounts">
        <span className="dimmed">{t('sell.each', { price: formatAmount(price) })}</span>
        <strong>{formatAmount(item.line_total)}</strong>
      </span>
      {archived && (
        <Text className="cart-line__note" role="alert" c="var(--mantine-color-error)">
          {t('sell.archivedLine')}
        </Text>
      )}
      <ErrorAlert error={error} />
    </li>
  );
}
