import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orderStatuses } from '../../../shared/order-status.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { StatusBadge } from '../../components/orders/status-badge.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import './customer-statistics.css';

/** How often and for how much a customer ordered. */
export function CustomerStatistics({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const { formatAmount, formatCount } = useShop();
  const { data, error } = useQuery(
    api.orders.getUserOrderStats.queryOptions({ input: { userId: customerId } }),
  );
  if (!data) return <ErrorAlert error={error} />;
  const counts = orderStatuses.flatMap((status) => {
    const count = data.statusCounts[status];
    return count ? [{ status, count }] : [];
  });
  return (
    <section aria-label={t('customers.statistics')}>
      <dl className="customer-statistics">
        <div>
          <dt>{t('customers.totalOrders')}</dt>
          <dd>{formatCount(data.totalOrders)}</dd>
        </div>
        <div>
          <dt>{t('customers.totalSpent')}</dt>
          <dd>{formatAmount(data.totalSpent)}</dd>
        </div>
        {counts.map(({ status, count }) => (
          <div key={status}>
            <dt>
              <StatusBadge status={status} />
            </dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
