import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { useCount } from '../../components/list/use-count.ts';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { OrderTable } from '../../components/orders/order-table.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { periodOf } from '../../components/shop/shop-time.ts';
import { type Filters, isFiltered, noFilters, OrderFilters } from './order-filters.tsx';
import './orders-screen.css';

function useOrders({ status, customer, firstDay, lastDay }: Filters) {
  const { settings } = useShop();
  const filters = {
    ...(status && { status }),
    ...(customer && { user_id: customer.id }),
    ...periodOf(firstDay, lastDay, settings.time_zone),
  };
  return usePagedList((cursor) => api.orders.findAll.queryOptions({ input: { ...filters, cursor } }));
}

/** All orders, newest first, by the filters set. */
export function OrdersScreen() {
  const { t } = useTranslation();
  const [filters, setFilters] = useState(noFilters);
  const orders = useOrders(filters);
  const note = useCount(orders, (count, number) =>
    t(`orders.counted.${filters.status ?? 'any'}`, { count, number }),
  );
  return (
    <ScreenFrame title={t('shell.orders')} note={note}>
      <OrderFilters filters={filters} onChange={setFilters} />
      <OrderTable
        list={orders}
        empty={isFiltered(filters) ? t('orders.noneMatch') : t('orders.none')}
        withCustomer
      />
    </ScreenFrame>
  );
}
