import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../shared/import-format.ts';
import { ApiError } from '../../api/api-error.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { errorText } from '../../messages/error-text.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportHeading } from './import-heading.tsx';
import { ImportProgress } from './import-progress.tsx';
import { type Sending, sendFile, stopSending } from './sending.ts';

interface SendingPanelProps {
  readonly kind: ImportKind;
  readonly sending: Sending;
  readonly onFile: (file: File) => void;
}

function CancelSending({ kind }: Pick<SendingPanelProps, 'kind'>) {
  const { t } = useTranslation();
  const cancel = () => {
    void stopSending(kind);
    navigate({ screen: 'import', kind });
  };
  return (
    <Button variant="default" onClick={cancel}>
      {t('imports.cancel')}
    </Button>
  );
}

function SendingFailed({ kind, sending: { file, error }, onFile }: SendingPanelProps) {
  const { t } = useTranslation();
  return (
    <section className="import-panel">
      <Stack>
        <ImportHeading title={t('imports.sendingFailed', { file: file.name })} />
        <Alert color="red" role="alert">
          {error instanceof ApiError ? errorText(t, error) : t('imports.unreadable')}
        </Alert>
        <Group>
          <Button onClick={() => void sendFile(kind, file)}>{t('shell.tryAgain')}</Button>
          <ChooseFile label={t('imports.chooseOther')} onFile={onFile} />
          <CancelSending kind={kind} />
        </Group>
      </Stack>
    </section>
  );
}

/** A file on its way to the host. */
export function SendingPanel(props: SendingPanelProps) {
  const { t } = useTranslation();
  const { kind, sending } = props;
  const { file, sent, error } = sending;
  if (error !== undefined) return <SendingFailed {...props} />;
  return (
    <ImportProgress
      title={t('imports.sending', { file: file.name })}
      progress={sent / Math.max(file.size, 1)}
    >
      <CancelSending kind={kind} />
    </ImportProgress>
  );
}
