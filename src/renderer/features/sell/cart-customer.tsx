import { Button, Kbd, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cart } from '../../../shared/contract/carts.ts';
import { ChooseCustomerDialog } from '../../components/customers/choose-customer-dialog.tsx';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { useChangeCustomer } from './use-cart-changes.ts';

interface CartCustomerProps {
  readonly cart: Cart;
  readonly choosing: boolean;
  readonly onChoosing: (choosing: boolean) => void;
}

/** Who the cart is for. */
export function CartCustomer({ cart, choosing, onChoosing }: CartCustomerProps) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  const change = useChangeCustomer();
  return (
    <div className="cart-customer">
      <div className="cart-customer__name">
        <Text c="dimmed">{t('sell.customer')}</Text>
        <Text className="one-line" title={nameOf(cart.user)} data-testid="cart-customer">
          {nameOf(cart.user)}
        </Text>
      </div>
      <Button variant="default" rightSection={<Kbd>F4</Kbd>} onClick={() => onChoosing(true)}>
        {t('sell.changeCustomer')}
      </Button>
      {choosing && (
        <ChooseCustomerDialog
          canCreate
          error={change.error}
          onClose={() => onChoosing(false)}
          onChoose={({ id }) =>
            change.mutate({ id: cart.id, user_id: id }, { onSuccess: () => onChoosing(false) })
          }
        />
      )}
    </div>
  );
}
