import { useTranslation } from 'react-i18next';
import type { Order } from '../../../shared/contract/orders.ts';
import { useCustomerName } from '../customers/use-customer-name.ts';
import { type Column, ListTable } from '../list/list-table.tsx';
import { RowActions } from '../list/row-actions.tsx';
import type { PagedList } from '../list/use-paged-list.ts';
import { hrefOf } from '../navigation/route.ts';
import { useShop } from '../shop/shop-context.tsx';
import { OrderActions } from './order-actions.tsx';
import { StatusBadge } from './status-badge.tsx';
import './order-table.css';

interface OrderTableProps {
  readonly list: PagedList<Order>;
  readonly empty: string;
  /** False where all orders are of one customer. */
  readonly withCustomer: boolean;
}

function CustomerLink({ order }: { readonly order: Order }) {
  const name = useCustomerName()(order.user);
  return (
    <a href={hrefOf({ screen: 'customer', id: order.user_id })} className="link two-lines" title={name}>
      {name}
    </a>
  );
}

function OrderCells({ order, withCustomer }: { readonly order: Order; readonly withCustomer: boolean }) {
  const { t } = useTranslation();
  const { formatAmount, formatCount, formatDay, formatClock } = useShop();
  const receipt = hrefOf({ screen: 'receipt', saleId: order.sale_id });
  return (
    <>
      <td className="numeric">
        <a
          href={receipt}
          className="link"
          aria-label={t('orders.openReceipt', { number: order.receipt_number })}
        >
          {order.receipt_number}
        </a>
      </td>
      <td className="order-table__time">
        <span>{formatDay(order.createdAt)}</span> <span>{formatClock(order.createdAt)}</span>
      </td>
      {withCustomer && (
        <td>
          <CustomerLink order={order} />
        </td>
      )}
      <td>
        <span className="two-lines" title={order.product_name}>
          {order.product_name}
        </span>
      </td>
      <td className="numeric">{formatCount(order.quantity)}</td>
      <td className="numeric">{formatAmount(order.line_total, order.currency)}</td>
      <td>
        <StatusBadge status={order.status} />
      </td>
      <td>
        <RowActions>
          <OrderActions order={order} />
        </RowActions>
      </td>
    </>
  );
}

interface CellsProps {
  readonly item: Order;
}

function CellsWithCustomer({ item }: CellsProps) {
  return <OrderCells order={item} withCustomer />;
}

function CellsWithoutCustomer({ item }: CellsProps) {
  return <OrderCells order={item} withCustomer={false} />;
}

function useColumns(withCustomer: boolean): readonly Column[] {
  const { t } = useTranslation();
  return [
    { label: t('orders.receiptNumber'), width: '5.5rem', numeric: true },
    { label: t('orders.time'), width: 'clamp(7.75rem, 30vw - 12rem, 13.25rem)' },
    ...(withCustomer ? [{ label: t('orders.customer'), width: 'clamp(7rem, 27vw - 10rem, 15rem)' }] : []),
    { label: t('orders.product') },
    { label: t('orders.quantity'), width: '4.5rem', numeric: true },
    { label: t('orders.total'), width: '7.75rem', numeric: true },
    { label: t('orders.status'), width: '8.5rem' },
    { label: t('shell.actions'), width: '12.5rem', hideLabel: true },
  ];
}

/** Orders, newest first, each with its next step. */
export function OrderTable({ list, empty, withCustomer }: OrderTableProps) {
  const { t } = useTranslation();
  return (
    <ListTable
      label={t('orders.list')}
      list={list}
      columns={useColumns(withCustomer)}
      empty={empty}
      cells={withCustomer ? CellsWithCustomer : CellsWithoutCustomer}
    />
  );
}
