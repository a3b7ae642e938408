import { Group, Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { DownloadProblems } from './download-problems.tsx';

/** Of the rows themselves, which can have the focus. */
export const WRONG_ROWS_ID = 'import-wrong-rows-list';

interface WrongRowsProps {
  readonly view: ImportView;
  readonly busy: boolean;
}

/** The first of the wrong rows: where they stand, and why they are wrong. */
export function WrongRows({ view, busy }: WrongRowsProps) {
  const { t } = useTranslation();
  const { wrong_rows, checked } = view;
  const count = checked?.wrong ?? wrong_rows.length;
  const all = count <= wrong_rows.length;
  return (
    <section className="import-detail" aria-labelledby="import-wrong-rows" aria-busy={busy}>
      <Group justify="space-between">
        <Title order={2} id="import-wrong-rows">
          {all ? t('imports.wrongRows') : t('imports.firstWrongRows', { shown: wrong_rows.length, count })}
        </Title>
        <DownloadProblems view={view} label={t('imports.downloadWrong')} />
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section id={WRONG_ROWS_ID} className="import-table" aria-labelledby="import-wrong-rows" tabIndex={0}>
        <Table stickyHeader layout="fixed" aria-labelledby="import-wrong-rows" data-busy={busy || undefined}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="import-table__line numeric">{t('imports.line')}</Table.Th>
              <Table.Th className="import-table__column">{t('imports.column')}</Table.Th>
              <Table.Th className="import-table__value">{t('imports.value')}</Table.Th>
              <Table.Th>{t('imports.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {wrong_rows.flatMap(({ line, problems }) =>
              problems.map(({ column, value, message }, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong twice in a row
                <Table.Tr key={`${line}-${place}`}>
                  <Table.Td className="numeric">{line}</Table.Td>
                  <Table.Td className="wrap-anywhere">{column ?? t('imports.wholeRow')}</Table.Td>
                  <Table.Td>
                    <span className="two-lines" title={value ?? undefined}>
                      {value || <span className="dimmed">{t('imports.empty')}</span>}
                    </span>
                  </Table.Td>
                  <Table.Td className="wrap-anywhere">{message}</Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </section>
    </section>
  );
}
