import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChooseFile } from './choose-file.tsx';
import { ImportHeading } from './import-heading.tsx';

/** An import that the host does not know: only what is being applied outlives its restart. */
export function ImportGone({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  return (
    <section className="import-panel">
      <Stack>
        <ImportHeading title={t('imports.gone')} />
        <p>{t('imports.goneNote')}</p>
        <Group>
          <ChooseFile primary label={t('imports.choose')} onFile={onFile} />
        </Group>
      </Stack>
    </section>
  );
}
