import { Group, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ColumnProblem, ImportView } from '../../../shared/contract/imports.ts';
import { DownloadProblems } from './download-problems.tsx';

/** Of the rows themselves, which can have the focus. */
export const WRONG_ROWS_ID = 'import-wrong-rows-list';
const TITLE_ID = 'import-wrong-rows';

interface WrongRowsProps {
  readonly view: ImportView;
  readonly checked: NonNullable<ImportView['checked']>;
  readonly busy: boolean;
}

function Problem({ line, problem }: { readonly line: number; readonly problem: ColumnProblem }) {
  const { t } = useTranslation();
  const { column, value, message } = problem;
  return (
    <Table.Tr>
      <Table.Td className="numeric">{line}</Table.Td>
      <Table.Td className="wrap-anywhere">{column ?? t('imports.wholeRow')}</Table.Td>
      <Table.Td>
        <span className="two-lines" title={value ?? undefined}>
          {value || <span className="dimmed">{t('imports.empty')}</span>}
        </span>
      </Table.Td>
      <Table.Td className="wrap-anywhere">{message}</Table.Td>
    </Table.Tr>
  );
}

function List({ view, busy }: Pick<WrongRowsProps, 'view' | 'busy'>) {
  const { t } = useTranslation();
  return (
    <section
      id={WRONG_ROWS_ID}
      className="import-table"
      aria-labelledby={TITLE_ID}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <Table stickyHeader layout="fixed" aria-labelledby={TITLE_ID} data-busy={busy || undefined}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="import-table__line numeric">{t('imports.line')}</Table.Th>
            <Table.Th className="import-table__column">{t('imports.column')}</Table.Th>
            <Table.Th className="import-table__value">{t('imports.value')}</Table.Th>
            <Table.Th>{t('imports.reason')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {view.wrong_rows.flatMap(({ line, problems }) =>
            problems.map((problem, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice in a row
              <Problem key={`${line}-${place}`} line={line} problem={problem} />
            )),
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}

/** The first of the wrong rows: where they stand, and why they are wrong. */
export function WrongRows({ view, checked: { wrong }, busy }: WrongRowsProps) {
  const { t } = useTranslation();
  const shown = view.wrong_rows.length;
  return (
    <section className="import-detail" aria-labelledby={TITLE_ID} aria-busy={busy}>
      <Group justify="space-between">
        <Title order={2} id={TITLE_ID}>
          {shown < wrong ? t('imports.firstWrongRows', { shown, count: wrong }) : t('imports.wrongRows')}
        </Title>
        <DownloadProblems view={view} label={t('imports.downloadWrong')} />
      </Group>
      {wrong > 0 ? <List view={view} busy={busy} /> : <p className="dimmed">{t('imports.noneWrong')}</p>}
    </section>
  );
}
