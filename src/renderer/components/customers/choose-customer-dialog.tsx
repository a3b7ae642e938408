import { Button, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { Dialog } from '../dialog.tsx';
import { ErrorAlert } from '../error-alert.tsx';
import { useSearch } from '../list/use-search.ts';
import { SearchList } from '../search-list.tsx';
import { CustomerForm } from './customer-form.tsx';
import { customerSearch, findFirstCustomer } from './customer-search.ts';
import { useCustomerName } from './use-customer-name.ts';
import './choose-customer-dialog.css';

interface ChooseCustomerProps {
  readonly onChoose: (customer: User) => void;
  readonly onClose: () => void;
  /** Whether a customer can be made on the spot. */
  readonly canCreate?: boolean;
  /** Why the choice was not taken; stands in the dialog, which stays open. */
  readonly error?: unknown;
}

function CustomerOption({ customer }: { readonly customer: User }) {
  const nameOf = useCustomerName();
  const reachedBy = [customer.email, customer.phone].filter(
    (text) => text !== null && text !== nameOf(customer),
  );
  return (
    <>
      <Text className="one-line">{nameOf(customer)}</Text>
      <Text c="dimmed" className="one-line">
        {reachedBy.join(' · ')}
      </Text>
    </>
  );
}

function FindCustomer({ onChoose }: Pick<ChooseCustomerProps, 'onChoose'>) {
  const { t } = useTranslation();
  const { typed, setTyped, search } = useSearch();
  const [selectedId, setSelectedId] = useState<string>();
  const { data, error } = useQuery({ ...customerSearch(search), placeholderData: keepPreviousData });

  async function takeFirst(text: string): Promise<void> {
    const first = text.trim() === '' ? undefined : await findFirstCustomer(text).catch(() => undefined);
    if (first) onChoose(first);
  }

  return (
    <>
      <SearchList
        label={t('customers.find')}
        hint={t('customers.findHint')}
        listLabel={t('customers.list')}
        typed={typed}
        items={data?.items ?? []}
        selectedId={selectedId}
        empty={data && t('customers.noneMatch', { search })}
        onType={setTyped}
        onSelect={setSelectedId}
        onPick={onChoose}
        onEnter={(text) => void takeFirst(text)}
        renderItem={(customer) => <CustomerOption customer={customer} />}
      />
      <ErrorAlert error={error} />
    </>
  );
}

/** Finds a customer, or makes one. */
export function ChooseCustomerDialog({ onChoose, onClose, canCreate, error }: ChooseCustomerProps) {
  const { t } = useTranslation();
  const [creating, setCreating] = useState(false);
  return (
    <Dialog title={creating ? t('customers.new') : t('sell.chooseCustomer')} onClose={onClose}>
      {creating ? (
        <CustomerForm onSaved={onChoose} onCancel={() => setCreating(false)} />
      ) : (
        <Stack className="choose-customer">
          <FindCustomer onChoose={onChoose} />
          {canCreate && (
            <Button variant="default" onClick={() => setCreating(true)}>
              {t('customers.new')}
            </Button>
          )}
        </Stack>
      )}
      <ErrorAlert error={error} />
    </Dialog>
  );
}
