import { NativeSelect, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileColumn } from '../../../shared/contract/imports.ts';
import { type ImportField, type ImportKind, importFields } from '../../../shared/import-format.ts';
import { withField } from './reading-change.ts';
import type { Reading } from './use-reading.ts';

/** Stands in the list of fields for a column that is not read. */
const LEFT_OUT = '';

interface MeaningProps {
  readonly kind: ImportKind;
  readonly label: string;
  readonly value: ImportField | null;
  readonly disabled: boolean;
  readonly onChange: (field: ImportField | null) => void;
}

function Meaning({ kind, label, value, disabled, onChange }: MeaningProps) {
  const { t } = useTranslation();
  const fields: readonly ImportField[] = importFields[kind];
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? LEFT_OUT}
      disabled={disabled}
      data={[
        { value: LEFT_OUT, label: t('imports.leaveColumnOut') },
        ...fields.map((field) => ({ value: field, label: t(`imports.fields.${field}`) })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(fields.find((field) => field === currentTarget.value) ?? null)
      }
    />
  );
}

interface ReadingColumnsProps {
  readonly kind: ImportKind;
  readonly columns: readonly FileColumn[];
  readonly reading: Reading;
}

/** What stands in each column of the file. */
export function ReadingColumns({
  kind,
  columns,
  reading: { read, columnsKnown, change },
}: ReadingColumnsProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-table" aria-label={t('imports.columnsOfFile')} tabIndex={0}>
      <Table stickyHeader aria-label={t('imports.columnsOfFile')} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="import-table__column">{t('imports.column')}</Table.Th>
            <Table.Th>{t('imports.samples')}</Table.Th>
            <Table.Th className="import-table__meaning">{t('imports.meaning')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {columns.map(({ name, samples }, place) => {
            const column = name ?? t('imports.columnNumber', { number: place + 1 });
            const field = read.columns[place] ?? null;
            const contents = samples.filter(Boolean).join(' · ');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place; names may repeat
              <Table.Tr key={place} className={field === null ? 'dimmed' : undefined}>
                <Table.Td className="one-line" title={column}>
                  {column}
                </Table.Td>
                <Table.Td className="one-line" title={contents}>
                  {contents}
                </Table.Td>
                <Table.Td>
                  <Meaning
                    kind={kind}
                    label={t('imports.meaningOf', { column })}
                    value={field}
                    disabled={!columnsKnown}
                    onChange={(chosen) => change({ columns: withField(read.columns, place, chosen) })}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
