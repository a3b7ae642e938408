import { Alert, Button, Loader } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../../shared/import-format.ts';
import { hasCode } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { hrefOf, sectionOfKind } from '../../components/navigation/route.ts';
import { navigate } from '../../components/navigation/use-route.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import type { Dropped } from './dropped-file.ts';
import { ImportGone } from './import-gone.tsx';
import { ImportStage } from './import-stage.tsx';
import { ImportStart } from './import-start.tsx';
import { forgetImport, sendFile, useSending } from './sending.ts';
import { SendingPanel } from './sending-panel.tsx';
import { useFileDrop } from './use-file-drop.ts';
import './imports.css';

interface ImportScreenProps {
  readonly kind: ImportKind;
  readonly id: string | undefined;
}

/** The file that is being sent, if any, whose import the address then names. */
function useFileUnderWay({ kind, id }: ImportScreenProps) {
  const sending = useSending((all) => all[kind]);
  const begun = sending?.id;
  useEffect(() => {
    if (begun !== undefined && begun !== id) navigate({ screen: 'import', kind, id: begun });
  }, [kind, id, begun]);
  return sending;
}

/** Brings products or customers in from a file: send it, check it, look at what it would do, apply it. */
export function ImportScreen({ kind, id }: ImportScreenProps) {
  const { t } = useTranslation();
  const sending = useFileUnderWay({ kind, id });
  const {
    data: view,
    error,
    refetch,
  } = useQuery(api.imports.findOne.queryOptions({ input: id === undefined ? skipToken : { id } }));
  const [problem, setProblem] = useState<'oneFile' | 'noFolder'>();

  const take = (file: File) => {
    setProblem(undefined);
    // It takes the place of the one that was looked at, unless that has changed something.
    if (view && !view.applied) void forgetImport(view.id);
    void sendFile(kind, file);
  };
  const taking = view?.state !== 'applying' && (!sending || sending.error !== undefined);
  const over = useFileDrop(taking, (dropped: Dropped) => {
    if ('file' in dropped) take(dropped.file);
    else setProblem(dropped.problem);
  });

  const stage = () => {
    if (sending) return <SendingPanel kind={kind} sending={sending} onFile={take} />;
    if (id === undefined) return <ImportStart kind={kind} onFile={take} />;
    if (hasCode(error, 'NOT_FOUND')) return <ImportGone onFile={take} />;
    if (view) return <ImportStage key={view.id} view={view} onFile={take} />;
    if (error) return <ErrorAlert error={error} onRetry={() => void refetch()} />;
    return <Loader aria-label={t('shell.loading')} />;
  };
  return (
    <ScreenFrame
      title={t(`imports.${kind}.title`)}
      actions={
        <Button component="a" variant="default" href={hrefOf({ screen: sectionOfKind[kind] })}>
          {t(`imports.${kind}.list`)}
        </Button>
      }
    >
      {problem && (
        <Alert color="red" role="alert">
          {t(`imports.${problem}`)}
        </Alert>
      )}
      {stage()}
      {over && (
        <div className="import-drop-hint" aria-hidden>
          {t('imports.dropNow')}
        </div>
      )}
    </ScreenFrame>
  );
}
