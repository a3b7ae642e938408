import { type ComponentType, type FocusEvent, memo, type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Identified, PagedList } from './use-paged-list.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface ListRowsProps<Item extends Identified> {
  readonly list: PagedList<Item>;
  readonly length: number;
  /** How many columns there are. */
  readonly width: number;
  readonly cells: ComponentType<{ readonly item: Item }>;
  readonly scroller: RefObject<HTMLElement | null>;
}

interface ListRowProps<Item extends Identified> {
  readonly item: Item;
  readonly index: number;
  readonly cells: ComponentType<{ readonly item: Item }>;
  readonly measure: (row: Element | null) => void;
  readonly onFocus: (item: Identified, index: number) => void;
}

/**
 * Brings what was reached by keyboard out from below the head, which the browser does not mind. Not what was
 * clicked: it would move away from below the pointer.
 */
function uncover({ currentTarget: row, target }: FocusEvent<HTMLElement>): void {
  if (row.contains(target) && target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest' });
}

function PlainListRow<Item extends Identified>(props: ListRowProps<Item>) {
  const { item, index, cells: Cells, measure, onFocus } = props;
  return (
    <tr
      ref={measure}
      data-index={index}
      // Rows count from 1, and the head is the first.
      aria-rowindex={index + 2}
      onFocus={(event) => {
        uncover(event);
        onFocus(item, index);
      }}
    >
      <Cells item={item} />
    </tr>
  );
}

/** Scrolling renders those rows alone that come into view. */
const ListRow = memo(PlainListRow) as typeof PlainListRow;

/** Stands for rows that are not there, so that those that are stand where they belong. */
function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}

/** The rows in view, of a list of any length, and the one that has the focus. */
export function ListRows<Item extends Identified>(props: ListRowsProps<Item>) {
  const { list, length, width, cells, scroller } = props;
  const { rows, heightAfter, measure, keepFocused } = useVirtualRows(list, length, scroller);
  const first = rows.at(0)?.index;
  const last = rows.at(-1)?.index;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows in view are what it waits for
  useEffect(() => {
    list.look(rows.map(({ index }) => index));
  }, [first, last, rows.length, length]);
  useLayoutEffect(() => {
    // In braces: newer browsers return a promise, which is no clean-up.
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller]);
  return (
    <tbody>
      {rows.flatMap(({ index, item, gapBefore, height }) => [
        gapBefore > 0 && <Gap key={`before ${index}`} height={gapBefore} width={width} />,
        item ? (
          <ListRow key={item.id} {...{ item, index, cells, measure }} onFocus={keepFocused} />
        ) : (
          <Gap key={`at ${index}`} height={height} width={width} />
        ),
      ])}
      {heightAfter > 0 && <Gap height={heightAfter} width={width} />}
    </tbody>
  );
}
