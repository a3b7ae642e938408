import { Anchor, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { hrefOf } from '../../components/navigation/route.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { OrderTable } from '../../components/orders/order-table.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { CustomerActions } from './customer-actions.tsx';
import { CustomerStatistics } from './customer-statistics.tsx';

function CustomerOrders({ customer }: { readonly customer: User }) {
  const { t } = useTranslation();
  const orders = usePagedList((cursor) =>
    api.orders.findByUserId.queryOptions({ input: { userId: customer.id, cursor } }),
  );
  return <OrderTable list={orders} empty={t('customers.noOrders')} withCustomer={false} />;
}

function CustomerDetails({ customer }: { readonly customer: User }) {
  const reachedBy = [customer.email, customer.phone].filter((text) => text !== null);
  const name = useCustomerName()(customer);
  return (
    <ScreenFrame
      title={name}
      actions={<CustomerActions customer={customer} onDeleted={() => navigate({ screen: 'customers' })} />}
    >
      {reachedBy.length > 0 && (
        <Text c="dimmed" className="one-line">
          {reachedBy.join(' · ')}
        </Text>
      )}
      <CustomerStatistics customerId={customer.id} />
      <CustomerOrders customer={customer} />
    </ScreenFrame>
  );
}

/** A customer, what they ordered, and how much. */
export function CustomerScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(api.users.findOne.queryOptions({ input: { id } }));
  if (data) return <CustomerDetails customer={data} />;
  return (
    <ScreenFrame title={t('shell.customers')}>
      <Anchor href={hrefOf({ screen: 'customers' })}>{t('customers.back')}</Anchor>
      {error ? (
        <ErrorAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Loader aria-label={t('shell.loading')} />
      )}
    </ScreenFrame>
  );
}
