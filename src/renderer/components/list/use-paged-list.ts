import type { UseInfiniteQueryResult } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** How every list of the contract goes on: options for `infiniteOptions`. */
export const paging = {
  initialPageParam: undefined,
  getNextPageParam: (page: Page<unknown>) => page.nextCursor ?? undefined,
} as const;

/** What a list screen needs of a list that loads page by page. */
export interface PagedList<Item> {
  /** Undefined until the first page has come. */
  readonly items: readonly Item[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly loadMore: (() => void) | undefined;
  readonly loadingMore: boolean;
}

/** The pages that are there as one list. An error of a later reading does not take away what is there. */
export function pagedListOf<Item>(
  query: UseInfiniteQueryResult<{ readonly pages: readonly Page<Item>[] }>,
): PagedList<Item> {
  return {
    items: query.data?.pages.flatMap((page) => page.items),
    error: query.error,
    retry: () => void query.refetch(),
    loadMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}
