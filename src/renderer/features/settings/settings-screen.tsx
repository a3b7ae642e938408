import { Button, Group, NativeSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/contract/settings.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { useFieldErrors } from '../../components/use-field-errors.ts';
import { currencyOptions, timeZoneOptions } from './options.ts';
import { SampleData } from './sample-data.tsx';
import './settings-screen.css';

const fields = ['shop_name', 'currency', 'time_zone', 'deliver_at_checkout'] as const;

/**
 * Only what was changed here is a draft: the rest follows the settings as they are, so that a change
 * from elsewhere shows up and is not overwritten.
 */
function useSettingsForm() {
  const { settings } = useShop();
  const [draft, setDraft] = useState<Partial<Settings>>({});
  const update = useMutation(api.settings.update.mutationOptions({ onSuccess: () => setDraft({}) }));
  const touched = Object.keys(draft).length > 0;
  return {
    values: { ...settings, ...draft },
    errors: useFieldErrors(update.error, fields),
    pending: update.isPending,
    touched,
    saved: update.isSuccess && !touched,
    change: (change: Partial<Settings>) => setDraft({ ...draft, ...change }),
    submit(event: FormEvent) {
      event.preventDefault();
      if (touched && !update.isPending) update.mutate(draft);
    },
  };
}

type SettingsForm = ReturnType<typeof useSettingsForm>;

function Fields({ form: { values, errors, change } }: { readonly form: SettingsForm }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('settings.shopName')}
        description={t('settings.shopNameHint')}
        value={values.shop_name}
        error={errors.of('shop_name')}
        onChange={(event) => change({ shop_name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.currency')}
        data={currencyOptions(values.currency)}
        value={values.currency}
        error={errors.of('currency')}
        onChange={(event) => change({ currency: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.timeZone')}
        data={timeZoneOptions(values.time_zone)}
        value={values.time_zone}
        error={errors.of('time_zone')}
        onChange={(event) => change({ time_zone: event.currentTarget.value })}
      />
      <Switch
        label={t('settings.deliverAtCheckout')}
        description={t('settings.deliverAtCheckoutHint')}
        checked={values.deliver_at_checkout}
        error={errors.of('deliver_at_checkout')}
        onChange={(event) => change({ deliver_at_checkout: event.currentTarget.checked })}
      />
    </>
  );
}

/** What holds for the whole shop. */
export function SettingsScreen() {
  const { t } = useTranslation();
  const form = useSettingsForm();
  return (
    <ScreenFrame title={t('settings.title')}>
      <div className="settings-screen">
        <form onSubmit={form.submit} noValidate>
          <Stack>
            <Fields form={form} />
            <ErrorAlert error={form.errors.other} />
            <Group>
              <Button type="submit" loading={form.pending} disabled={!form.touched}>
                {t('shell.save')}
              </Button>
              <Text role="status">{form.saved && t('settings.saved')}</Text>
            </Group>
          </Stack>
        </form>
        <SampleData />
      </div>
    </ScreenFrame>
  );
}
