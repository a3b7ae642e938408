import { Loader, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Order, OrderHistoryEntry } from '../../../shared/contract/orders.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../dialog.tsx';
import { ErrorAlert } from '../error-alert.tsx';
import { useShop } from '../shop/shop-context.tsx';

function changeText(t: TFunction, { before, after }: OrderHistoryEntry): string {
  if (!after) return t('orders.historyEntries.removed');
  const to = t(`orders.statuses.${after.status}`);
  if (!before) return t('orders.historyEntries.created', { status: to });
  return t('orders.historyEntries.moved', { from: t(`orders.statuses.${before.status}`), to });
}

/** The kinds of actor are the host's to extend; one that has no words here is shown by its name. */
function actorText(t: TFunction, actor: string): string {
  if (actor === 'screen' || actor === 'api' || actor === 'system') return t(`orders.actors.${actor}`);
  return actor;
}

function History({ entries }: { readonly entries: readonly OrderHistoryEntry[] }) {
  const { t } = useTranslation();
  const { formatTime } = useShop();
  return (
    <Timeline active={entries.length} bulletSize={16} lineWidth={2}>
      {entries.map((entry) => (
        <Timeline.Item key={`${entry.createdAt} ${entry.after?.status}`} title={changeText(t, entry)}>
          <Text c="dimmed">
            {formatTime(entry.createdAt)}, {actorText(t, entry.actor)}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}

interface OrderHistoryDialogProps {
  readonly order: Order;
  readonly onClose: () => void;
}

/** What happened to an order, oldest first, as the journal has it. */
export function OrderHistoryDialog({ order, onClose }: OrderHistoryDialogProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(api.orders.history.queryOptions({ input: { id: order.id } }));
  return (
    <Dialog title={t('orders.history')} onClose={onClose}>
      <Text c="dimmed" mb="md" className="two-lines">
        {t('orders.historyOf', { product: order.product_name, number: order.receipt_number })}
      </Text>
      {data && <History entries={data} />}
      {!data && !error && <Loader aria-label={t('shell.loading')} />}
      {!data && <ErrorAlert error={error} onRetry={() => void refetch()} />}
    </Dialog>
  );
}
