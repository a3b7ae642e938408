import { Button, Loader, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../error-alert.tsx';
import type { PagedList } from './use-paged-list.ts';
import './list-table.css';

/** A column's head. An amount or count stands at the right, digits under digits. */
export interface Column {
  readonly label: string;
  readonly numeric?: boolean;
  /** True where the cells speak for themselves; the label is then for screen readers alone. */
  readonly hideLabel?: boolean;
}

interface ListTableProps<Item> {
  readonly label: string;
  readonly list: PagedList<Item>;
  readonly columns: readonly Column[];
  /** What stands instead of the rows when there are none. */
  readonly empty: ReactNode;
  /** Renders one `Table.Tr`. */
  readonly row: (item: Item) => ReactNode;
}

function Head({ columns }: Pick<ListTableProps<unknown>, 'columns'>) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ label, numeric, hideLabel }) => (
          <Table.Th key={label} className={numeric ? 'numeric' : undefined}>
            <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

/** A table that scrolls by itself and says when it is loading, empty, or could not be read. */
export function ListTable<Item>({ label, list, columns, empty, row }: ListTableProps<Item>) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="list-table" aria-label={label} aria-busy={!list.items && !list.error} tabIndex={0}>
      <ErrorAlert error={list.error} onRetry={list.retry} />
      {!list.items && !list.error && <Loader className="list-table__state" aria-label={t('shell.loading')} />}
      {list.items?.length === 0 && <p className="list-table__state">{empty}</p>}
      {list.items && list.items.length > 0 && (
        <Table stickyHeader aria-label={label} highlightOnHover verticalSpacing="xs">
          <Head columns={columns} />
          <Table.Tbody>{list.items.map(row)}</Table.Tbody>
        </Table>
      )}
      {list.loadMore && (
        <Button
          variant="default"
          className="list-table__more"
          onClick={list.loadMore}
          loading={list.loadingMore}
        >
          {t('shell.loadMore')}
        </Button>
      )}
    </section>
  );
}
