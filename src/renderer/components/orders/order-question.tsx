import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/contract/orders.ts';
import { api } from '../../api/client.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { useCustomerName } from '../customers/use-customer-name.ts';

interface OrderQuestionProps {
  readonly order: Order;
  readonly onClose: () => void;
}

function useOrderInWords(order: Order) {
  const nameOf = useCustomerName();
  return { quantity: order.quantity, product: order.product_name, customer: nameOf(order.user) };
}

/** Asks before an order is cancelled. */
export function CancelOrderQuestion({ order, onClose }: OrderQuestionProps) {
  const { t } = useTranslation();
  const words = useOrderInWords(order);
  const cancel = useMutation(api.orders.cancel.mutationOptions({ onSuccess: onClose }));
  return (
    <ConfirmDialog
      title={t('orders.cancelTitle')}
      text={t('orders.cancelText', words)}
      confirmLabel={t('orders.steps.cancelled')}
      cancelLabel={t('orders.keepOrder')}
      pending={cancel.isPending}
      error={cancel.error}
      onConfirm={() => cancel.mutate({ id: order.id })}
      onClose={onClose}
    />
  );
}

/** Asks before a cancelled order is deleted. */
export function DeleteOrderQuestion({ order, onClose }: OrderQuestionProps) {
  const { t } = useTranslation();
  const words = useOrderInWords(order);
  const remove = useMutation(api.orders.remove.mutationOptions({ onSuccess: onClose }));
  return (
    <ConfirmDialog
      title={t('orders.deleteTitle')}
      text={t('orders.deleteText', words)}
      confirmLabel={t('orders.delete')}
      cancelLabel={t('orders.keepOrder')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: order.id })}
      onClose={onClose}
    />
  );
}
