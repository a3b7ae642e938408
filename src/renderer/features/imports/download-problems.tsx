import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { DownloadButton } from '../../components/download/download-button.tsx';

interface DownloadProblemsProps {
  readonly view: ImportView;
  readonly label: string;
}

/** Every row of the file that was not imported, or would not be, with the reasons; nothing where there is none. */
export function DownloadProblems({
  view: { id, file_name, checked, applied },
  label,
}: DownloadProblemsProps) {
  const { t } = useTranslation();
  if ((checked?.wrong ?? 0) + (applied?.refused ?? 0) === 0) return null;
  return (
    <DownloadButton
      id={id}
      label={label}
      fileName={() => t('imports.wrongFile', { name: file_name.replace(/\.[^.]*$/, '') })}
      readPage={(cursor) => api.imports.problems.call({ id, cursor })}
    />
  );
}
