import { hashKey, type QueryKey, type UseQueryOptions, useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { indexOf, itemAt, learn, lengthOf, noPages, type Page, type Pages, wantRows } from './pages.ts';

/** How long a page that is out of view is kept, for coming back to it. */
const KEPT_MS = 60_000;

export interface Identified {
  readonly id: string;
}

/** A list of any length, read page by page as far as it is looked at. */
export interface PagedList<Item extends Identified> {
  /** Another one for another filter or search. */
  readonly key: string;
  /** How many rows can be scrolled to; undefined until the first page has come. */
  readonly length: number | undefined;
  /** Whether the list ends after those. */
  readonly isWhole: boolean;
  /** Of the whole list; null where it is not known. */
  readonly total: number | null;
  /** Undefined while the row's page is on its way. */
  readonly itemAt: (index: number) => Item | undefined;
  readonly indexOf: (id: string) => number | undefined;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Says which rows are looked at: they and what follows are read, and kept up to date. */
  readonly look: (rows: readonly number[]) => void;
}

type PageOptions<Item, Key extends QueryKey> = UseQueryOptions<Page<Item>, Error, Page<Item>, Key>;

interface Shown<Item> {
  readonly key: string;
  readonly pages: Pages<Item>;
}

/**
 * Reads a list by its pages, each one a query of its own. Only those in view are observed, and after a change
 * only they are read anew: one or two calls, however far down someone has scrolled (docs/decisions/0013).
 * @param pageAt the query of the page that begins at a cursor; the first one without
 */
export function usePagedList<Item extends Identified, Key extends QueryKey>(
  pageAt: (cursor: string | undefined) => PageOptions<Item, Key>,
): PagedList<Item> {
  const key = hashKey(pageAt(undefined).queryKey);
  const [current, setCurrent] = useState<Shown<Item>>({ key, pages: noPages });
  const [before, setBefore] = useState<Shown<Item>>();
  const known = current.key === key ? current.pages : noPages;
  const queries = useQueries({
    queries: known.wanted.map((page) => ({ ...pageAt(known.cursors[page]), gcTime: KEPT_MS })),
  });
  const pages = learn(
    known,
    queries.map(({ data }) => data),
  );
  if (current.key !== key && current.pages.held.size > 0) setBefore(current);
  if (current.key !== key || current.pages !== pages) setCurrent({ key, pages });

  const error = queries.find((query) => query.error)?.error;
  const isEmptyYet = pages.held.size === 0;
  // While another search is on its way, what was found before stays.
  const old = isEmptyYet && !error ? before : undefined;
  const shown = old ?? { key, pages };
  const view = useMemo(() => viewOf(shown.key, shown.pages), [shown.key, shown.pages]);
  return {
    ...view,
    // How many those were says nothing of what is searched for now.
    ...(old && { total: null, isWhole: false }),
    isLoading: queries.some(({ isPending }) => isPending),
    error,
    retry: () => {
      for (const query of queries) if (query.error) void query.refetch();
    },
    look: (rows) =>
      setCurrent((now) => (now.key === shown.key ? { ...now, pages: wantRows(now.pages, rows) } : now)),
  };
}

function viewOf<Item extends Identified>(key: string, pages: Pages<Item>) {
  const [newest] = pages.held.values();
  return {
    key,
    length: newest && lengthOf(pages),
    isWhole: pages.lastRows !== undefined,
    total: newest?.total ?? null,
    itemAt: (index: number) => itemAt(pages, index),
    indexOf: (id: string) => indexOf(pages, (item) => item.id === id),
  };
}
