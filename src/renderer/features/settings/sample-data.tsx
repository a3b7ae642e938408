import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sample } from '../../../shared/contract/sample.ts';
import { api } from '../../api/client.ts';
import { announce } from '../../components/announcer.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';

interface RemoveSampleProps {
  readonly sample: Sample;
  readonly onClose: () => void;
}

/** Says what goes, the sales made by hand among it: it goes only as it was said. */
function RemoveSample({ sample: { sales_since }, onClose }: RemoveSampleProps) {
  const { t } = useTranslation();
  const remove = useMutation(
    api.sample.remove.mutationOptions({
      onSuccess: () => {
        announce(t('settings.sampleRemoved'));
        onClose();
      },
    }),
  );
  const made = sales_since > 0 ? ` ${t('settings.removeSampleSales', { count: sales_since })}` : '';
  return (
    <ConfirmDialog
      title={t('settings.removeSampleTitle')}
      text={`${t('settings.removeSampleText')}${made}`}
      confirmLabel={t('settings.removeSampleNow')}
      cancelLabel={t('settings.keepSample')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ sales_since })}
      onClose={onClose}
    />
  );
}

/** The way out of the sample shop, as long as there is one. */
export function SampleData() {
  const { t } = useTranslation();
  const { data: sample } = useQuery(api.sample.find.queryOptions({ input: {} }));
  const [asking, setAsking] = useState(false);
  if (!sample?.loaded) return null;
  return (
    <section className="sample-data" aria-labelledby="sample-data">
      <Title order={2} id="sample-data">
        {t('settings.sample')}
      </Title>
      <Text>{t('settings.sampleHint')}</Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('settings.removeSample')}
      </Button>
      {asking && <RemoveSample sample={sample} onClose={() => setAsking(false)} />}
    </section>
  );
}
