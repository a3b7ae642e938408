import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/contract/orders.ts';
import type { SaleDetails } from '../../../shared/contract/sales.ts';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { useShop } from '../../components/shop/shop-context.tsx';

function Line({ order }: { readonly order: Order }) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  const price = formatAmount(order.unit_price, order.currency);
  return (
    <li className="receipt__line">
      <div>
        <span className="wrap-anywhere">{order.product_name}</span>
        <span className="receipt__detail">
          {t('orders.receipt.quantityTimesPrice', { quantity: order.quantity, price })}
          {order.status === 'cancelled' && ` · ${t('orders.receipt.cancelled')}`}
        </span>
      </div>
      <span className="numeric">{formatAmount(order.line_total, order.currency)}</span>
    </li>
  );
}

interface AmountRowProps {
  readonly label: string;
  readonly amount: number;
  readonly currency: string;
}

function AmountRow({ label, amount, currency }: AmountRowProps) {
  const { formatAmount } = useShop();
  return (
    <div className="receipt__amount">
      <dt className="wrap-anywhere">{label}</dt>
      <dd className="numeric">{formatAmount(amount, currency)}</dd>
    </div>
  );
}

function Payments({ sale }: { readonly sale: SaleDetails }) {
  const { t } = useTranslation();
  const labelOf = ({ tender, reference }: SaleDetails['payments'][number]) =>
    tender === 'card' && reference
      ? t('orders.receipt.cardReference', { reference })
      : t(`orders.receipt.${tender}`);
  return (
    <>
      {sale.payments.map((payment) => (
        <AmountRow
          key={payment.id}
          label={labelOf(payment)}
          amount={payment.amount}
          currency={sale.currency}
        />
      ))}
      {sale.change > 0 && (
        <AmountRow label={t('orders.receipt.change')} amount={sale.change} currency={sale.currency} />
      )}
      {sale.due > 0 && (
        <AmountRow label={t('orders.receipt.due')} amount={sale.due} currency={sale.currency} />
      )}
    </>
  );
}

/** What the customer is handed: everything on it is as sold. */
export function Receipt({ sale }: { readonly sale: SaleDetails }) {
  const { t } = useTranslation();
  const { settings, formatTime } = useShop();
  const nameOf = useCustomerName();
  return (
    <article className="receipt" aria-label={t('shell.receipt')}>
      <header className="receipt__head">
        <p className="receipt__shop">{settings.shop_name}</p>
        <p>{t('orders.receipt.number', { number: sale.receipt_number })}</p>
        <p>
          <time dateTime={sale.createdAt}>{formatTime(sale.createdAt)}</time>
        </p>
        {sale.user_id !== WALK_IN_USER_ID && (
          <p className="wrap-anywhere">{t('orders.receipt.customer', { customer: nameOf(sale.user) })}</p>
        )}
      </header>
      <ul className="receipt__lines" aria-label={t('orders.receipt.items')}>
        {sale.orders.map((order) => (
          <Line key={order.id} order={order} />
        ))}
      </ul>
      <dl className="receipt__amounts">
        <AmountRow label={t('orders.receipt.total')} amount={sale.total} currency={sale.currency} />
        <Payments sale={sale} />
      </dl>
    </article>
  );
}
