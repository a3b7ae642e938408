import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportKind, ImportState } from '../../../shared/import-format.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportHelp } from './import-help.tsx';
import { ImportList } from './import-list.tsx';

interface ImportStartProps {
  readonly kind: ImportKind;
  readonly onFile: (file: File) => void;
}

const finished: readonly ImportState[] = ['done', 'failed'];

/** Where an import begins: what is under way already, a place for a file, and what it should look like. */
export function ImportStart({ kind, onFile }: ImportStartProps) {
  const { t } = useTranslation();
  const { data: imports = [], error } = useQuery(api.imports.findAll.queryOptions({ input: { kind } }));
  return (
    <div className="import-start">
      <ErrorAlert error={error} />
      <ImportList
        title={t('imports.unfinished')}
        imports={imports.filter(({ state }) => !finished.includes(state))}
      />
      <section className="import-drop" aria-label={t('imports.drop')}>
        <p className="import-drop__title">{t('imports.drop')}</p>
        <ChooseFile primary focused label={t('imports.choose')} onFile={onFile} />
        <p className="dimmed">{t('imports.checkedFirst')}</p>
      </section>
      <ImportHelp kind={kind} />
      <ImportList
        title={t('imports.earlier')}
        imports={imports.filter(({ state }) => finished.includes(state))}
      />
    </div>
  );
}
