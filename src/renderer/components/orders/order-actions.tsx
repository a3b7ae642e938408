import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/contract/orders.ts';
import { assertNever } from '../../../shared/errors.ts';
import { canFollow, nextStep } from '../../../shared/order-status.ts';
import { api } from '../../api/client.ts';
import { errorText } from '../../messages/error-text.ts';
import { announce } from '../announcer.tsx';
import { IconButton } from '../icon-button.tsx';
import { CancelIcon, DeleteIcon, HistoryIcon } from '../icons.tsx';
import { OrderHistoryDialog } from './order-history-dialog.tsx';
import { CancelOrderQuestion, DeleteOrderQuestion } from './order-question.tsx';

type OpenDialog = 'cancel' | 'delete' | 'history';

interface OrderDialogProps {
  readonly order: Order;
  readonly open: OpenDialog;
  readonly onClose: () => void;
}

function OrderDialog({ order, open, onClose }: OrderDialogProps) {
  switch (open) {
    case 'cancel':
      return <CancelOrderQuestion order={order} onClose={onClose} />;
    case 'delete':
      return <DeleteOrderQuestion order={order} onClose={onClose} />;
    case 'history':
      return <OrderHistoryDialog order={order} onClose={onClose} />;
    default:
      return assertNever(open);
  }
}

function useStep() {
  const { t } = useTranslation();
  return useMutation(
    api.orders.update.mutationOptions({
      onSuccess: ({ product_name: product, status }) =>
        announce(t('orders.moved', { product, status: t(`orders.statuses.${status}`) })),
    }),
  );
}

/** The next step of an order, and what else can be done with it. */
export function OrderActions({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<OpenDialog>();
  const step = useStep();
  const next = nextStep(order.status);
  return (
    <>
      <div className="row-actions">
        {next && (
          <Button onClick={() => step.mutate({ id: order.id, status: next })} loading={step.isPending}>
            {t(`orders.steps.${next}`)}
          </Button>
        )}
        {canFollow(order.status, 'cancelled') && (
          <IconButton
            label={t('orders.steps.cancelled')}
            icon={<CancelIcon />}
            onClick={() => setOpen('cancel')}
          />
        )}
        {order.status === 'cancelled' && (
          <IconButton label={t('orders.delete')} icon={<DeleteIcon />} onClick={() => setOpen('delete')} />
        )}
        <IconButton label={t('orders.history')} icon={<HistoryIcon />} onClick={() => setOpen('history')} />
      </div>
      {step.error && (
        <Text role="alert" c="var(--mantine-color-error)">
          {errorText(t, step.error)}
        </Text>
      )}
      {open && <OrderDialog order={order} open={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
