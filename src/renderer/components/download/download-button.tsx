import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { announce } from '../announcer.tsx';
import { Dialog } from '../dialog.tsx';
import { ErrorAlert } from '../error-alert.tsx';
import { downloadCsv, endDownload, type ReadPage, useDownloads } from './downloads.ts';
import { fileSizeText } from './file-size.ts';

interface DownloadButtonProps {
  /** What it downloads: pressed on another screen, it is the same download. */
  readonly id: string;
  readonly label: string;
  readonly fileName: () => string;
  readonly readPage: ReadPage;
}

/** Downloads a CSV file; while that takes long, the button says how far it is and cancels it. */
export function DownloadButton({ id, label, fileName, readPage }: DownloadButtonProps) {
  const { t } = useTranslation();
  const download = useDownloads((downloads) => downloads[id]);
  const end = () => endDownload(id);
  const begin = async () => {
    const name = fileName();
    if (await downloadCsv(id, name, readPage)) announce(t('shell.downloaded', { file: name }));
  };
  const press = () => {
    if (!download) void begin();
    else if (download.slow) end();
  };
  return (
    <>
      <Button variant="default" onClick={press}>
        {download?.slow ? t('shell.cancelDownload', { size: fileSizeText(download.bytes) }) : label}
      </Button>
      {download?.error !== undefined && (
        <Dialog title={t('shell.downloadFailed')} onClose={end}>
          <ErrorAlert error={download.error} onRetry={() => void begin()} />
        </Dialog>
      )}
    </>
  );
}
