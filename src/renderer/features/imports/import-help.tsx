import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../shared/import-format.ts';
import { saveFile } from '../../components/download/save-file.ts';
import { sectionOfKind } from '../../components/navigation/route.ts';
import { useShop } from '../../components/shop/shop-context.tsx';
import { exampleFile } from './example-file.ts';

/** What a file has to look like, and what becomes of its rows. */
export function ImportHelp({ kind }: { readonly kind: ImportKind }) {
  const { t } = useTranslation();
  const { currency } = useShop();
  const saveExample = () =>
    saveFile(
      new Blob([exampleFile(kind, currency)], { type: 'text/csv;charset=utf-8' }),
      t('imports.templateName', { section: sectionOfKind[kind] }),
    );
  return (
    <section className="import-help" aria-labelledby="import-help">
      <Title order={2} id="import-help">
        {t('imports.helpTitle')}
      </Title>
      <ul>
        <li>{t('imports.helpFormat')}</li>
        <li>{t(`imports.${kind}.columns`)}</li>
        <li>{t('imports.helpOrder')}</li>
        <li>{t(`imports.${kind}.match`)}</li>
        <li>{t('imports.helpEmpty')}</li>
      </ul>
      <Button variant="default" onClick={saveExample}>
        {t('imports.template')}
      </Button>
    </section>
  );
}
