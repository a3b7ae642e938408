import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { api } from '../../api/client.ts';
import { changedFields } from '../changed-fields.ts';
import { ErrorAlert } from '../error-alert.tsx';
import { useFieldErrors } from '../use-field-errors.ts';
import { useInitialFocus } from '../use-initial-focus.ts';

const fields = ['name', 'email', 'phone'] as const;

type Field = (typeof fields)[number];

type CustomerValues = Record<Field, string | null>;

interface CustomerFormProps {
  /** The customer to change; without one, a new customer is made. */
  readonly customer?: User;
  readonly onSaved: (customer: User) => void;
  readonly onCancel: () => void;
}

function useSaveCustomer(customer: User | undefined, onSaved: (saved: User) => void) {
  const create = useMutation(api.users.create.mutationOptions({ onSuccess: onSaved }));
  const update = useMutation(api.users.update.mutationOptions({ onSuccess: onSaved }));
  return {
    pending: create.isPending || update.isPending,
    error: create.error ?? update.error,
    save(values: CustomerValues, changed: Partial<CustomerValues>) {
      if (!customer) create.mutate(values);
      else if (Object.keys(changed).length === 0) onSaved(customer);
      else update.mutate({ id: customer.id, ...changed });
    },
  };
}

function typedOf(customer: User | undefined): Record<Field, string> {
  return { name: customer?.name ?? '', email: customer?.email ?? '', phone: customer?.phone ?? '' };
}

/** An empty field means that there is none. */
function valuesOf(typed: Record<Field, string>): CustomerValues {
  return {
    name: typed.name.trim() || null,
    email: typed.email.trim() || null,
    phone: typed.phone.trim() || null,
  };
}

function useCustomerForm({ customer, onSaved }: Pick<CustomerFormProps, 'customer' | 'onSaved'>) {
  const { t } = useTranslation();
  const [before] = useState(() => typedOf(customer));
  const [typed, setTyped] = useState(before);
  const [nothingTyped, setNothingTyped] = useState(false);
  const { pending, error, save } = useSaveCustomer(customer, onSaved);
  const errors = useFieldErrors(error, fields);
  return {
    pending,
    otherError: errors.other,
    submit(event: FormEvent) {
      event.preventDefault();
      if (pending) return;
      const values = valuesOf(typed);
      const nothing = fields.every((field) => values[field] === null);
      setNothingTyped(nothing);
      if (!nothing) save(values, changedFields(values, typed, before));
    },
    field: (name: Field) => ({
      value: typed[name],
      error: errors.of(name) ?? (nothingTyped && name === fields[0] && t('customers.atLeastOne')),
      onChange: (event: { currentTarget: { value: string } }) =>
        setTyped({ ...typed, [name]: event.currentTarget.value }),
    }),
  };
}

/** Makes or changes a customer; one of the fields is enough. */
export function CustomerForm({ customer, onSaved, onCancel }: CustomerFormProps) {
  const { t } = useTranslation();
  const form = useCustomerForm({ ...(customer && { customer }), onSaved });
  const firstField = useInitialFocus<HTMLInputElement>();
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack>
        {fields.map((field, index) => (
          <TextInput
            key={field}
            ref={index === 0 ? firstField : undefined}
            label={t(`customers.${field}`)}
            autoComplete="off"
            data-autofocus={index === 0 || undefined}
            {...form.field(field)}
          />
        ))}
        <ErrorAlert error={form.otherError} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={form.pending}>
            {customer ? t('shell.save') : t('customers.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
