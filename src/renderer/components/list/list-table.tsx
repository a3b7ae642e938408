import { Loader } from '@mantine/core';
import { type ComponentType, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '../error-alert.tsx';
import { jumpToEnds } from './jump-to-ends.ts';
import { ListRows } from './list-rows.tsx';
import { SlowLoading } from './slow-loading.tsx';
import type { Identified, PagedList } from './use-paged-list.ts';
import './list-table.css';

/** A column's head. An amount or count stands at the right, digits under digits. */
export interface Column {
  readonly label: string;
  /** A CSS length, so that it stays whatever rows are in view; the columns without one share what is left. */
  readonly width?: string;
  readonly numeric?: boolean;
  /** True where the cells speak for themselves; the label is then for screen readers alone. */
  readonly hideLabel?: boolean;
}

interface ListTableProps<Item extends Identified> {
  readonly label: string;
  readonly list: PagedList<Item>;
  readonly columns: readonly Column[];
  /** What stands instead of the rows when there are none. */
  readonly empty: ReactNode;
  /** Renders the cells of a row, one `td` for each column. */
  readonly cells: ComponentType<{ readonly item: Item }>;
}

function Head({ columns }: Pick<ListTableProps<Identified>, 'columns'>) {
  return (
    <>
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label} style={{ width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ label, numeric, hideLabel }) => (
            <th key={label} scope="col" className={numeric ? 'numeric' : undefined}>
              <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** How many rows the table has with its head, for screen readers; -1 where nobody knows. */
function rowCountOf({ isWhole, length = 0, total }: PagedList<Identified>): number {
  if (isWhole) return length + 1;
  return total === null ? -1 : total + 1;
}

/**
 * A table that scrolls by itself, is read on as it is scrolled, and says when it is loading, empty, or could not
 * be read. Only the rows in view are there.
 */
export function ListTable<Item extends Identified>(props: ListTableProps<Item>) {
  const { label, list, columns, empty, cells } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const isFirstLoad = list.length === undefined && !list.error;
  return (
    <section
      className="list-table"
      aria-label={label}
      aria-busy={list.isLoading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      ref={scroller}
      onKeyDown={jumpToEnds}
    >
      <ErrorAlert error={list.error} onRetry={list.retry} />
      {isFirstLoad && <Loader className="list-table__state" aria-label={t('shell.loading')} />}
      {list.length === 0 && <p className="list-table__state">{empty}</p>}
      {list.length !== undefined && list.length > 0 && (
        <table aria-label={label} aria-rowcount={rowCountOf(list)}>
          <Head columns={columns} />
          <ListRows
            key={list.key}
            list={list}
            length={list.length}
            width={columns.length}
            cells={cells}
            scroller={scroller}
          />
        </table>
      )}
      <SlowLoading isLoading={list.isLoading} />
    </section>
  );
}
