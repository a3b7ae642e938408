import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../shared/import-format.ts';
import { api } from '../api/client.ts';
import { DownloadButton } from './download/download-button.tsx';
import { hrefOf, sectionOfKind } from './navigation/route.ts';
import { useShop } from './shop/shop-context.tsx';
import { dayOf } from './shop/shop-time.ts';

interface OfKind {
  readonly kind: ImportKind;
}

/** Brings a catalogue in from a file, and out into one. */
export function CatalogueFiles({ kind }: OfKind) {
  const { t } = useTranslation();
  const { settings } = useShop();
  return (
    <>
      <Button component="a" variant="default" href={hrefOf({ screen: 'import', kind })}>
        {t('imports.import')}
      </Button>
      <DownloadButton
        id={kind}
        label={t('imports.export')}
        fileName={() => `${sectionOfKind[kind]}-${dayOf(Date.now(), settings.time_zone)}.csv`}
        readPage={(cursor) => api[kind].export.call({ cursor })}
      />
    </>
  );
}

/** What an empty catalogue says: there is nothing yet, and how to bring it along. */
export function EmptyCatalogue({ kind }: OfKind) {
  const { t } = useTranslation();
  return (
    <>
      {t(`${sectionOfKind[kind]}.none`)}{' '}
      <Anchor href={hrefOf({ screen: 'import', kind })}>{t('imports.importInstead')}</Anchor>
    </>
  );
}
