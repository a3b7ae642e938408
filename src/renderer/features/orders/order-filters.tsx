import { Button, Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { type OrderStatus, orderStatuses } from '../../../shared/order-status.ts';
import { ChooseCustomerDialog } from '../../components/customers/choose-customer-dialog.tsx';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';

export interface Filters {
  readonly status: OrderStatus | undefined;
  readonly customer: User | undefined;
  /** Days of the shop, `YYYY-MM-DD`, both included; empty for no limit. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export const noFilters: Filters = { status: undefined, customer: undefined, firstDay: '', lastDay: '' };

export function isFiltered({ status, customer, firstDay, lastDay }: Filters): boolean {
  return Boolean(status ?? customer ?? (firstDay || lastDay));
}

interface OrderFiltersProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

function StatusFilter({ filters, onChange }: OrderFiltersProps) {
  const { t } = useTranslation();
  const options = orderStatuses.map((status) => ({ value: status, label: t(`orders.statuses.${status}`) }));
  return (
    <NativeSelect
      label={t('orders.status')}
      value={filters.status ?? ''}
      data={[{ value: '', label: t('orders.anyStatus') }, ...options]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...filters, status: orderStatuses.find((status) => status === value) })
      }
    />
  );
}

function CustomerFilter({ filters, onChange }: OrderFiltersProps) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  const [choosing, setChoosing] = useState(false);
  const customer = filters.customer ? nameOf(filters.customer) : t('orders.anyCustomer');
  return (
    <Input.Wrapper label={t('orders.customer')} labelElement="div" className="order-filters__customer">
      <Button
        variant="default"
        aria-haspopup="dialog"
        aria-label={`${t('orders.customer')}: ${customer}`}
        onClick={() => setChoosing(true)}
      >
        {customer}
      </Button>
      {choosing && (
        <ChooseCustomerDialog
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            onChange({ ...filters, customer: chosen });
            setChoosing(false);
          }}
        />
      )}
    </Input.Wrapper>
  );
}

/** Which orders are shown. */
export function OrderFilters({ filters, onChange }: OrderFiltersProps) {
  const { t } = useTranslation();
  return (
    <Group align="flex-end" gap="sm" role="search">
      <StatusFilter filters={filters} onChange={onChange} />
      <CustomerFilter filters={filters} onChange={onChange} />
      <TextInput
        type="date"
        label={t('orders.from')}
        value={filters.firstDay}
        max={filters.lastDay || undefined}
        onChange={(event) => onChange({ ...filters, firstDay: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('orders.until')}
        value={filters.lastDay}
        min={filters.firstDay || undefined}
        onChange={(event) => onChange({ ...filters, lastDay: event.currentTarget.value })}
      />
      {isFiltered(filters) && (
        <Button variant="subtle" onClick={() => onChange(noFilters)}>
          {t('orders.clearFilters')}
        </Button>
      )}
    </Group>
  );
}
