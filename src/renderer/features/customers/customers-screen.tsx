import { Anchor, Button, Table } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';
import { CatalogueFiles, EmptyCatalogue } from '../../components/catalogue-files.tsx';
import { CustomerForm } from '../../components/customers/customer-form.tsx';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { Dialog } from '../../components/dialog.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { SearchField } from '../../components/list/search-field.tsx';
import { pagedListOf, paging } from '../../components/list/use-paged-list.ts';
import { useSearch } from '../../components/list/use-search.ts';
import { hrefOf } from '../../components/navigation/route.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { CustomerActions } from './customer-actions.tsx';

function useCustomers(search: string) {
  const query = useInfiniteQuery(
    api.users.findAll.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...(search && { search }), cursor }),
      placeholderData: keepPreviousData,
      ...paging,
    }),
  );
  return pagedListOf(query);
}

function CustomerRow({ customer }: { readonly customer: User }) {
  const { formatDay } = useShop();
  const name = useCustomerName()(customer);
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor href={hrefOf({ screen: 'customer', id: customer.id })} className="two-lines" title={name}>
          {name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <span className="two-lines" title={customer.email ?? undefined}>
          {customer.email}
        </span>
      </Table.Td>
      <Table.Td>
        <span className="two-lines">{customer.phone}</span>
      </Table.Td>
      <Table.Td className="no-wrap">{formatDay(customer.createdAt)}</Table.Td>
      <Table.Td>
        <CustomerActions customer={customer} />
      </Table.Td>
    </Table.Tr>
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
  return (
    <ScreenFrame title={t('shell.customers')} actions={<Actions />}>
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
          { label: t('customers.name') },
          { label: t('customers.email') },
          { label: t('customers.phone') },
          { label: t('customers.since') },
          { label: t('shell.actions'), hideLabel: true },
        ]}
        empty={search ? t('customers.noneMatch', { search }) : <EmptyCatalogue kind="users" />}
        row={(customer) => <CustomerRow key={customer.id} customer={customer} />}
      />
    </ScreenFrame>
  );
}
