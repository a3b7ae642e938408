import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Identified, PagedList } from './use-paged-list.ts';

/** A row of one line; each is measured as soon as it is there. In pixels. */
const USUAL_HEIGHT = 57;

/** So many rows beyond the edges are there already when someone scrolls on. */
const ROWS_BEYOND = 4;

interface VirtualRow<Item> {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly item: Item | undefined;
  /** In pixels. */
  readonly height: number;
  /** How high the rows are that are left out before it, in pixels. */
  readonly gapBefore: number;
}

interface Focused {
  readonly id: string;
  readonly index: number;
}

/** Where the row that had the focus last is now: a row that came or went before it moves it. */
function placeOf(list: PagedList<Identified>, focused: Focused | undefined): number | undefined {
  if (!focused) return undefined;
  return list.itemAt(focused.index)?.id === focused.id ? focused.index : list.indexOf(focused.id);
}

/**
 * Which rows of a list are there: those in view, a few beyond, and always the one that had the focus last, since
 * the focus, and a dialog that was opened from it, would be lost with it. Its neighbours are there too, for Tab
 * to lead to them.
 */
export function useVirtualRows<Item extends Identified>(
  list: PagedList<Item>,
  length: number,
  scroller: RefObject<HTMLElement | null>,
) {
  const { itemAt } = list;
  const [focused, setFocused] = useState<Focused>();
  const place = placeOf(list, focused);
  const virtualizer = useVirtualizer({
    count: length,
    // A row that moves takes its height along.
    getItemKey: useCallback((index: number) => itemAt(index)?.id ?? index, [itemAt]),
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: ROWS_BEYOND,
    rangeExtractor: (range) => withFocused(range, place),
  });
  const keepFocused = useCallback(({ id }: Identified, index: number) => setFocused({ id, index }), []);
  const items = virtualizer.getVirtualItems();
  useAnchor(list, virtualizer, scroller);
  return {
    rows: rowsOf(list, items),
    heightAfter: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
    keepFocused,
  };
}

interface Anchor {
  readonly id: string;
  readonly index: number;
  readonly start: number;
}

/**
 * Keeps the rows in view where they are when others come or go above them: nobody is to press the button of
 * another row because of a sale made elsewhere. At the very top, what comes is shown.
 */
function useAnchor(
  list: PagedList<Identified>,
  virtualizer: Virtualizer<HTMLElement, Element>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const anchor = useRef<Anchor>(undefined);
  useLayoutEffect(() => {
    const { current: before } = anchor;
    const index = before && list.indexOf(before.id);
    const start = index === undefined ? undefined : virtualizer.measurementsCache[index]?.start;
    const moved = before && start !== undefined && index !== before.index ? start - before.start : 0;
    if (moved !== 0 && scroller.current && scroller.current.scrollTop > 0)
      scroller.current.scrollTop += moved;
    const top = (virtualizer.scrollOffset ?? 0) + moved;
    const first = virtualizer.getVirtualItems().find(({ end }) => end > top);
    const item = first && list.itemAt(first.index);
    anchor.current = item && first && { id: item.id, index: first.index, start: first.start };
  });
}

function withFocused(range: Range, place: number | undefined): number[] {
  const inView = defaultRangeExtractor(range);
  if (place === undefined) return inView;
  const around = [place - 1, place, place + 1].filter((index) => index >= 0 && index < range.count);
  return [...new Set([...inView, ...around])].sort((one, other) => one - other);
}

interface Placed {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly size: number;
}

function rowsOf<Item extends Identified>(
  list: PagedList<Item>,
  placed: readonly Placed[],
): readonly VirtualRow<Item>[] {
  const seen = new Set<string>();
  return placed.map(({ index, start, size }, at) => {
    const found = list.itemAt(index);
    // For the moment in which two pages are not of one time, a row may be in both.
    const item = found && !seen.has(found.id) ? found : undefined;
    if (item) seen.add(item.id);
    return { index, item, height: size, gapBefore: start - (placed[at - 1]?.end ?? 0) };
  });
}
