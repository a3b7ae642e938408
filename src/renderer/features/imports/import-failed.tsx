import { Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { CancelImport } from './cancel-import.tsx';
import { ChooseFile } from './choose-file.tsx';
import { appliedFigures } from './figures.ts';
import { ImportFigures } from './import-figures.tsx';
import { ImportHeading } from './import-heading.tsx';

interface ImportFailedProps {
  readonly view: ImportView;
  readonly onFile: (file: File) => void;
}

/** An import that came to nothing, or broke off midway. */
export function ImportFailed({ view, onFile }: ImportFailedProps) {
  const { t } = useTranslation();
  const { file_name: file, problem, checked, applied } = view;
  const reason = problem ?? t('imports.failedUnknown');
  const title = t('imports.failed', { file });
  return (
    <section className="import-panel">
      <Stack>
        <ImportHeading title={title} told={`${title}. ${reason}`} />
        <p className="wrap-anywhere">{reason}</p>
        {checked && applied && <ImportFigures figures={appliedFigures(t, checked, applied)} />}
        <Group>
          <ChooseFile primary label={t('imports.chooseOther')} onFile={onFile} />
        </Group>
      </Stack>
    </section>
  );
}

/** A file of which only a part arrived, when the page that sent it was left. */
export function ImportInterrupted({ view, onFile }: ImportFailedProps) {
  const { t } = useTranslation();
  return (
    <section className="import-panel">
      <Stack>
        <ImportHeading title={t('imports.interrupted', { file: view.file_name })} />
        <p>{t('imports.interruptedNote')}</p>
        <Group>
          <ChooseFile primary label={t('imports.choose')} onFile={onFile} />
          <CancelImport view={view} label={t('imports.discard')} />
        </Group>
      </Stack>
    </section>
  );
}
