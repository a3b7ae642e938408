import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { assertNever } from '../../../shared/errors.ts';
import { CancelImport } from './cancel-import.tsx';
import { rowsApplied, rowsToImport } from './figures.ts';
import { ImportChecked } from './import-checked.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportFailed, ImportInterrupted } from './import-failed.tsx';
import { ImportProgress } from './import-progress.tsx';

interface ImportStageProps {
  readonly view: ImportView;
  /** Begins anew with another file. */
  readonly onFile: (file: File) => void;
}

function Checking({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const title = t('imports.checking', { file: view.file_name });
  return (
    <ImportProgress title={title} progress={view.progress} note={t('imports.checkingNote')}>
      <CancelImport view={view} label={t('imports.cancel')} />
    </ImportProgress>
  );
}

function Applying({ view }: { readonly view: ImportView }) {
  const { t } = useTranslation();
  const { file_name: file, progress, problem, checked, applied } = view;
  const rows = checked && applied && { count: rowsToImport(checked), done: rowsApplied(checked, applied) };
  return (
    <ImportProgress
      title={t('imports.applying', { file })}
      progress={progress}
      amount={rows ? t('imports.appliedSoFar', rows) : undefined}
      note={t('imports.applyingNote')}
    >
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
    </ImportProgress>
  );
}

/** Where an import stands, and what can be done with it there. */
export function ImportStage({ view, onFile }: ImportStageProps) {
  const { state, read_as } = view;
  switch (state) {
    case 'receiving':
      return <ImportInterrupted view={view} onFile={onFile} />;
    case 'checking':
    case 'checked':
      // Until it has been read for the first time, nobody knows how.
      if (!read_as) return <Checking view={view} />;
      return <ImportChecked view={view} readAs={read_as} onFile={onFile} />;
    case 'applying':
      return <Applying view={view} />;
    case 'done':
      return <ImportDone view={view} onFile={onFile} />;
    case 'failed':
      return <ImportFailed view={view} onFile={onFile} />;
    default:
      return assertNever(state);
  }
}
