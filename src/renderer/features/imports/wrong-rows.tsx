import { Table, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';

interface WrongRowsProps {
  readonly view: ImportView;
  readonly busy: boolean;
}

/** The first of the wrong rows: where they stand, and why they are wrong. */
export function WrongRows({ view: { wrong_rows, checked }, busy }: WrongRowsProps) {
  const { t } = useTranslation();
  const count = checked?.wrong ?? wrong_rows.length;
  const all = count <= wrong_rows.length;
  return (
    <section className="import-detail" aria-labelledby="import-wrong-rows" aria-busy={busy}>
      <Title order={2} id="import-wrong-rows">
        {all ? t('imports.wrongRows') : t('imports.firstWrongRows', { shown: wrong_rows.length, count })}
      </Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="import-table" aria-labelledby="import-wrong-rows" tabIndex={0}>
        <Table stickyHeader aria-labelledby="import-wrong-rows" data-busy={busy || undefined}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="numeric">{t('imports.line')}</Table.Th>
              <Table.Th>{t('imports.column')}</Table.Th>
              <Table.Th>{t('imports.value')}</Table.Th>
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
