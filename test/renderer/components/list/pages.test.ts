import { describe, expect, it } from 'vitest';
import {
  indexOf,
  itemAt,
  learn,
  lengthOf,
  noPages,
  type Page,
  type Pages,
  wantRows,
} from '../../../../src/renderer/components/list/pages.ts';
import { PAGE_SIZE } from '../../../../src/shared/limits.ts';

interface Item {
  readonly id: string;
}

/** A list whose items are numbers as text, answered as the host answers it: a cursor is the item before. */
function listOf(...ids: readonly string[]) {
  return (cursor: string | undefined): Page<Item> => {
    const from = cursor === undefined ? 0 : ids.indexOf(cursor) + 1;
    const shown = ids.slice(from, from + PAGE_SIZE);
    const hasMore = from + shown.length < ids.length;
    return {
      items: shown.map((id) => ({ id })),
      nextCursor: hasMore ? (shown.at(-1) ?? null) : null,
      total: ids.length,
    };
  };
}

/** Reads what is wanted until there is nothing new. */
function read(pages: Pages<Item>, ask: (cursor: string | undefined) => Page<Item>): Pages<Item> {
  const learned = learn(
    pages,
    pages.wanted.map((page) => ask(pages.cursors[page])),
  );
  const isSettled = learned.cursors.join() === pages.cursors.join() && learned.wanted === pages.wanted;
  return isSettled ? learned : read(learned, ask);
}

/** Goes down to a row as a person does, page by page. */
function scrollTo(pages: Pages<Item>, row: number, ask: (cursor: string | undefined) => Page<Item>) {
  let here = read(pages, ask);
  for (let at = 0; at <= row; at += 10) here = read(wantRows(here, [at, Math.min(at + 10, row)]), ask);
  return here;
}

const count = 230;
const ids = Array.from({ length: count }, (_, index) => String(index));

describe('the pages of a list', () => {
  it('begin with the first one, and know of the second from it', () => {
    const pages = read(noPages, listOf(...ids));
    expect(pages.wanted).toEqual([0]);
    expect(lengthOf(pages)).toBe(PAGE_SIZE);
    expect(itemAt(pages, 49)).toEqual({ id: '49' });
    expect(itemAt(pages, 50)).toBeUndefined();
  });

  it('are read ahead before the end comes into view', () => {
    const ask = listOf(...ids);
    const pages = read(noPages, ask);
    expect(wantRows(pages, [0, 12]).wanted).toEqual([0]);
    expect(read(wantRows(pages, [10, 22]), ask).wanted).toEqual([0, 1]);
  });

  it('are held only as far as they are looked at, at any depth, and end with the list', () => {
    const pages = scrollTo(noPages, count - 1, listOf(...ids));
    expect(lengthOf(pages)).toBe(count);
    expect(pages.lastRows).toBe(30);
    expect([...pages.held.keys()]).toEqual(pages.wanted);
    expect(pages.wanted.length).toBeLessThanOrEqual(2);
    expect(itemAt(pages, count - 1)).toEqual({ id: '229' });
  });

  it('keep the page of a row far from the others', () => {
    const ask = listOf(...ids);
    const pages = read(wantRows(scrollTo(noPages, 220, ask), [3, 200, 210]), ask);
    expect(pages.wanted).toEqual([0, 4]);
    expect(itemAt(pages, 3)).toEqual({ id: '3' });
  });

  it.each([
    ['comes', ['new', ...ids]],
    ['goes', ids.slice(1)],
    ['comes between two others', [...ids.slice(0, 20), 'new', ...ids.slice(20)]],
  ])('have every row once where they meet when a row %s', (_what, changed) => {
    const pages = read(wantRows(scrollTo(noPages, 60, listOf(...ids)), [30, 70]), listOf(...changed));
    expect(pages.wanted).toEqual([0, 1, 2]);
    const rows = Array.from({ length: 3 * PAGE_SIZE }, (_, index) => itemAt(pages, index)?.id);
    expect(rows).toEqual(changed.slice(0, 3 * PAGE_SIZE));
  });

  it('stay where they are, far down, when a row comes at the top', () => {
    const pages = scrollTo(noPages, 150, listOf(...ids));
    const after = read(pages, listOf('new', ...ids));
    expect(itemAt(after, 150)).toEqual(itemAt(pages, 150));
    expect(after.cursors).toEqual(pages.cursors);
  });

  it('end earlier when the list got shorter, and go on when it got longer', () => {
    const pages = scrollTo(noPages, count - 1, listOf(...ids));
    const shorter = read(pages, listOf(...ids.slice(0, 210)));
    expect([lengthOf(shorter), shorter.lastRows]).toEqual([210, 10]);
    const more = [...ids, ...Array.from({ length: 60 }, (_, index) => `more ${index}`)];
    const longer = read(shorter, listOf(...more));
    expect([lengthOf(longer), longer.lastRows]).toEqual([250, undefined]);
    expect(lengthOf(scrollTo(longer, 289, listOf(...more)))).toBe(290);
  });

  it('find a row that was moved', () => {
    const pages = read(read(noPages, listOf(...ids)), listOf('new', ...ids));
    expect(indexOf(pages, ({ id }) => id === '3')).toBe(4);
    expect(indexOf(pages, ({ id }) => id === '200')).toBeUndefined();
  });

  it('of an empty list have no rows', () => {
    const pages = read(noPages, listOf());
    expect([lengthOf(pages), pages.lastRows]).toEqual([0, 0]);
  });
});
