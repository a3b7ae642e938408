import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { hrefOf, sectionOfKind } from '../../components/navigation/route.ts';
import { ChooseFile } from './choose-file.tsx';
import { DownloadProblems } from './download-problems.tsx';
import { appliedFigures, figuresText } from './figures.ts';
import { ImportFigures } from './import-figures.tsx';
import { ImportHeading } from './import-heading.tsx';

interface ImportDoneProps {
  readonly view: ImportView;
  readonly onFile: (file: File) => void;
}

/** What an import has changed. */
export function ImportDone({ view, onFile }: ImportDoneProps) {
  const { t } = useTranslation();
  const { kind, file_name: file, checked, applied } = view;
  const figures = checked && applied ? appliedFigures(t, checked, applied) : [];
  return (
    <section className="import-panel">
      <Stack>
        <ImportHeading
          title={t('imports.done', { file })}
          told={t('imports.doneShort', { file, counts: figuresText(figures) })}
        />
        <ImportFigures figures={figures} />
        {applied && applied.refused > 0 && <p>{t('imports.refusedNote')}</p>}
        <Group>
          <Button component="a" href={hrefOf({ screen: sectionOfKind[kind] })}>
            {t(`imports.${kind}.toList`)}
          </Button>
          <DownloadProblems view={view} label={t('imports.downloadLeftOut')} />
          <ChooseFile label={t('imports.another')} onFile={onFile} />
        </Group>
      </Stack>
    </section>
  );
}
