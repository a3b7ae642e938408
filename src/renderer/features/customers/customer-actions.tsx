import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';
import { api } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { CustomerForm } from '../../components/customers/customer-form.tsx';
import { useCustomerName } from '../../components/customers/use-customer-name.ts';
import { Dialog } from '../../components/dialog.tsx';

interface DeleteCustomerProps {
  readonly customer: User;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

function DeleteCustomer({ customer, onClose, onDeleted }: DeleteCustomerProps) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  const remove = useMutation(api.users.remove.mutationOptions({ onSuccess: onDeleted }));
  return (
    <ConfirmDialog
      title={t('customers.deleteTitle')}
      text={t('customers.deleteText', { customer: nameOf(customer) })}
      confirmLabel={t('customers.delete')}
      cancelLabel={t('customers.keep')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: customer.id })}
      onClose={onClose}
    />
  );
}

interface CustomerActionsProps {
  readonly customer: User;
  readonly onDeleted?: () => void;
}

/** Edit and delete; the built-in walk-in customer stays as it is. */
export function CustomerActions({ customer, onDeleted }: CustomerActionsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = () => setOpen(undefined);
  if (customer.id === WALK_IN_USER_ID) return null;
  return (
    <div className="row-actions">
      <Button variant="default" onClick={() => setOpen('edit')}>
        {t('customers.editShort')}
      </Button>
      <Button variant="default" onClick={() => setOpen('delete')}>
        {t('customers.delete')}
      </Button>
      {open === 'edit' && (
        <Dialog title={t('customers.edit')} onClose={close}>
          <CustomerForm customer={customer} onCancel={close} onSaved={close} />
        </Dialog>
      )}
      {open === 'delete' && (
        <DeleteCustomer
          customer={customer}
          onClose={close}
          onDeleted={() => {
            close();
            onDeleted?.();
          }}
        />
      )}
    </div>
  );
}
