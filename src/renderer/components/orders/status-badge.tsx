import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '../../../shared/order-status.ts';
import './status-badge.css';

/** An order's status, by its word; the colour only helps. */
export function StatusBadge({ status }: { readonly status: OrderStatus }) {
  const { t } = useTranslation();
  return <span className={`status-badge status-badge--${status}`}>{t(`orders.statuses.${status}`)}</span>;
}
