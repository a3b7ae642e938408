import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { announce } from '../../components/announcer.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';

interface SampleOfferProps {
  /** The answer is given: the next thing is to sell. */
  readonly onAnswered: () => void;
}

/** In a shop that is empty: try it on a sample, or begin. Nobody has to answer before they type or scan. */
export function SampleOffer({ onAnswered }: SampleOfferProps) {
  const { t } = useTranslation();
  const { data: sample } = useQuery(api.sample.find.queryOptions({ input: {} }));
  const load = useMutation(
    api.sample.load.mutationOptions({
      onSuccess: () => {
        announce(t('sell.sampleLoaded'));
        onAnswered();
      },
    }),
  );
  const decline = useMutation(api.sample.update.mutationOptions({ onSuccess: onAnswered }));
  if (!sample?.offered) return null;
  const busy = load.isPending || decline.isPending;
  return (
    <section className="sample-offer" aria-label={t('sell.sampleTitle')}>
      <p>{t('sell.sampleText')}</p>
      <Group justify="center">
        <Button onClick={() => load.mutate({})} loading={load.isPending} disabled={busy}>
          {t('sell.loadSample')}
        </Button>
        <Button variant="default" onClick={() => decline.mutate({ offered: false })} disabled={busy}>
          {t('sell.startEmpty')}
        </Button>
      </Group>
      <ErrorAlert error={load.error ?? decline.error} />
    </section>
  );
}
