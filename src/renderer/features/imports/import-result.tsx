import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { CancelImport } from './cancel-import.tsx';
import { ChooseFile } from './choose-file.tsx';
import { checkedFigures, figuresText, rowsToImport } from './figures.ts';
import { ImportFigures } from './import-figures.tsx';
import { ImportHeading } from './import-heading.tsx';
import { keepImport } from './known-import.ts';
import { ProgressBar } from './progress-bar.tsx';
import { WRONG_ROWS_ID } from './wrong-rows.tsx';

type Checked = NonNullable<ImportView['checked']>;

/** What there is to say about the rows beside their numbers. */
function useAdvice(checked: Checked): string | undefined {
  const { t } = useTranslation();
  const { rows, wrong } = checked;
  if (rows === 0) return t('imports.noRows');
  if (rowsToImport(checked) === 0) return wrong > 0 ? t('imports.nothingRight') : t('imports.nothingToDo');
  return wrong > 0 ? t('imports.decide', { count: wrong }) : undefined;
}

interface ApplyProps {
  readonly view: ImportView;
  readonly checked: Checked;
  readonly busy: boolean;
}

function Apply({ view: { id, kind }, checked, busy }: ApplyProps) {
  const { t } = useTranslation();
  const apply = useMutation(api.imports.apply.mutationOptions({ onSuccess: keepImport }));
  const count = rowsToImport(checked);
  if (count === 0) return null;
  const { wrong } = checked;
  return (
    <>
      <Button
        onClick={() => apply.mutate({ id, wrong_rows: wrong > 0 ? 'skip' : 'refuse' })}
        loading={apply.isPending}
        disabled={busy}
      >
        {wrong > 0
          ? t('imports.leaveOut', { count: wrong, rest: count })
          : t(`imports.${kind}.apply`, { count })}
      </Button>
      <ErrorAlert error={apply.error} />
    </>
  );
}

interface ImportResultProps {
  readonly view: ImportView;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** What the file would change, and the decision whether it does. */
export function ImportResult({ view, busy, onFile }: ImportResultProps) {
  const { t } = useTranslation();
  const { kind, checked, problem, file_name: file } = view;
  const figures = checked ? checkedFigures(t, kind, checked) : [];
  const title = t(checked ? 'imports.checked' : 'imports.cannotRead', { file });
  const told = checked
    ? t('imports.checkedShort', { file, counts: figuresText(figures) })
    : `${title}. ${problem ?? ''}`;
  return (
    <section className="import-result" aria-label={title} aria-busy={busy}>
      <ImportHeading title={title} told={busy ? t('imports.readAnew') : told} />
      <div className="import-result__counts" data-busy={busy || undefined}>
        {checked && <ImportFigures figures={figures} />}
        {checked ? <Advice checked={checked} /> : <Alert color="red">{problem}</Alert>}
      </div>
      {busy && (
        <ProgressBar
          className="import-result__progress"
          size="xs"
          label={t('imports.readAnew')}
          progress={view.progress}
        />
      )}
      <Group>
        {checked && <Apply view={view} checked={checked} busy={busy} />}
        <ChooseFile label={t('imports.chooseOther')} onFile={onFile} />
        <CancelImport view={view} label={t('imports.cancel')} />
      </Group>
    </section>
  );
}

/** Takes its line with nothing to say too: what is below it stays where it is. */
function Advice({ checked }: { readonly checked: Checked }) {
  const { t } = useTranslation();
  const advice = useAdvice(checked);
  return (
    <Text>
      {advice}{' '}
      {checked.wrong > 0 && (
        <Anchor
          component="button"
          type="button"
          onClick={() => document.getElementById(WRONG_ROWS_ID)?.focus()}
        >
          {t('imports.seeWrong')}
        </Anchor>
      )}
    </Text>
  );
}
