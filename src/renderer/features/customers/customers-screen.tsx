import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';
import { CatalogueFiles, EmptyCatalogue } from '../../components/catalogue-files.tsx';
import { CustomerForm } from '../../components/customers/customer-form.tsx';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { RowActions } from '../../components/list/row-actions.tsx';
import { SearchField } from '../../components/list/search-field.tsx';
import { useCount } from '../../components/list/use-count.ts';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { useSearch } from '../../components/list/use-search.ts';
import { hrefOf } from '../../components/navigation/route.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { CustomerActions } from './customer-actions.tsx';

function useCustomers(search: string) {
  return usePagedList((cursor) =>
    api.users.findAll.queryOptions({ input: { ...(search && { search }), cursor } }),
  );
}

function CustomerCells({ item: customer }: { readonly item: User }) {
  const { formatDay } = useShop();
  const name = useCustomerName()(customer);
  return (
    <>
      <td>
        <a href={hrefOf({ screen: 'customer', id: customer.id })} className="link two-lines" title={name}>
          {name}
        </a>
      </td>
      <td>
        <span className="two-lines" title={customer.email ?? undefined}>
          {customer.email}
        </span>
      </td>
      <td>
        <span className="two-lines">{customer.phone}</span>
      </td>
      <td className="no-wrap">{formatDay(customer.createdAt)}</td>
      <td>
        <RowActions>
          <CustomerActions customer={customer} />
        </RowActions>
      </td>
    </>
  );
}

function NewCustomer() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('customers.new')}</Button>
      {open && (
        <Dialog title={t('customers.new')} onClose={close}>
          <CustomerForm onCancel={close} onSaved={({ id }) => navigate({ screen: 'customer', id })} />
        </Dialog>
      )}
    </>
  );
}

function Actions() {
  return (
    <>
      <CatalogueFiles kind="users" />
      <NewCustomer />
    </>
  );
}

/** The shop's customers, newest first. */
export function CustomersScreen() {
  const { t } = useTranslation();
  const { typed, setTyped, search } = useSearch();
  const customers = useCustomers(search);
  const note = useCount(customers, (count, number) => t('customers.counted', { count, number }));
  return (
    <ScreenFrame title={t('shell.customers')} note={note} actions={<Actions />}>
      <SearchField
        label={t('customers.find')}
        hint={t('customers.findHint')}
        typed={typed}
        onType={setTyped}
      />
      <ListTable
        label={t('customers.list')}
        list={customers}
        columns={[
          { label: t('customers.name'), width: 'clamp(10rem, 20vw, 24rem)' },
          { label: t('customers.email') },
          { label: t('customers.phone'), width: '10.5rem' },
          { label: t('customers.since'), width: '8rem' },
          { label: t('shell.actions'), width: '11.5rem', hideLabel: true },
        ]}
        empty={search ? t('customers.noneMatch', { search }) : <EmptyCatalogue kind="users" />}
        cells={CustomerCells}
      />
    </ScreenFrame>
  );
}
