import { PAGE_SIZE } from '../../../shared/limits.ts';

/** A part of a list, as the contract answers it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
  /** Of the whole list; null where nobody knows. */
  readonly total: number | null;
}

/** So many rows before the end the next page is asked for: a good screenful, at any size of the window. */
const ROWS_AHEAD = 30;

/**
 * What is known of a list, of which only the part in view is held. Row 0 is the first one of page 0; a page is
 * found by the cursor that the page before gave, so that the way down is known as far as someone went.
 */
export interface Pages<Item> {
  /** Where each page begins. */
  readonly cursors: readonly (string | undefined)[];
  /** Rows of the last page; undefined as long as it is not known which one that is. */
  readonly lastRows: number | undefined;
  /** The pages in view and near it. */
  readonly wanted: readonly number[];
  /** What wanted pages held when they were last read. */
  readonly held: ReadonlyMap<number, Page<Item>>;
}

export const noPages: Pages<never> = {
  cursors: [undefined],
  lastRows: undefined,
  wanted: [0],
  held: new Map(),
};

/** How many rows can be scrolled to. */
export function lengthOf({ cursors, lastRows = 0 }: Pages<unknown>): number {
  return (cursors.length - 1) * PAGE_SIZE + lastRows;
}

export function itemAt<Item>({ held }: Pages<Item>, index: number): Item | undefined {
  return held.get(Math.floor(index / PAGE_SIZE))?.items[index % PAGE_SIZE];
}

/** Where a held item is now; undefined when it is held no longer. */
export function indexOf(
  { held }: Pages<{ readonly id: string }>,
  isWanted: (item: { readonly id: string }) => boolean,
): number | undefined {
  for (const [page, { items }] of held) {
    const index = items.findIndex(isWanted);
    if (index >= 0) return page * PAGE_SIZE + index;
  }
  return undefined;
}

/** Asks for the pages of these rows, and for the one after them when its turn comes soon. */
export function wantRows<Item>(pages: Pages<Item>, rows: readonly number[]): Pages<Item> {
  const ahead = Math.max(0, ...rows) + ROWS_AHEAD;
  const asked = new Set([...rows, ahead].map((row) => Math.floor(row / PAGE_SIZE)));
  const wanted = [...asked].filter((page) => page < pages.cursors.length).sort((one, other) => one - other);
  if (wanted.length === 0 || wanted.join() === pages.wanted.join()) return pages;
  return { ...pages, wanted, held: new Map([...pages.held].filter(([page]) => asked.has(page))) };
}

/**
 * Takes in what wanted pages hold now. A page that begins the next one elsewhere than before (a row came or
 * went in it) moves that one along: rows are never missing or twice where two pages meet.
 * @param answers in the order of `wanted`; undefined where there is none yet
 */
export function learn<Item>(pages: Pages<Item>, answers: readonly (Page<Item> | undefined)[]): Pages<Item> {
  return answers.reduce<Pages<Item>>((known, answer, at) => {
    const page = pages.wanted[at];
    return answer && page !== undefined ? learnPage(known, page, answer) : known;
  }, pages);
}

function learnPage<Item>(pages: Pages<Item>, page: number, answer: Page<Item>): Pages<Item> {
  if (pages.held.get(page) === answer) return pages;
  const held = new Map(pages.held).set(page, answer);
  const { nextCursor, items } = answer;
  if (nextCursor === null) {
    return { ...pages, held, cursors: pages.cursors.slice(0, page + 1), lastRows: items.length };
  }
  const isNewEnd = page === pages.cursors.length - 1;
  return {
    ...pages,
    held,
    cursors: pages.cursors.toSpliced(page + 1, 1, nextCursor),
    lastRows: isNewEnd ? undefined : pages.lastRows,
  };
}
