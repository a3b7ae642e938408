/* A part of the first migration. */

interface Counted {
  readonly list: string;
  /** What the list can be narrowed to; one part without a name where it cannot be. */
  readonly parts: readonly string[];
  readonly partOf: (row: 'old' | 'new') => string;
  /** The column that moves a row from one part to another. */
  readonly movedBy?: string;
}

/** How many rows a list has, kept by triggers: right whoever writes them, and however many at once. */
function totalsOf({ list, parts, partOf, movedBy }: Counted): readonly string[] {
  const count = (row: 'old' | 'new', step: '+ 1' | '- 1') =>
    `UPDATE list_totals SET total = total ${step} WHERE list = '${list}' AND part = ${partOf(row)};`;
  const [added, removed] = [count('new', '+ 1'), count('old', '- 1')];
  const moved = movedBy && [
    `CREATE TRIGGER "${list}_total_update" AFTER UPDATE OF "${movedBy}" ON "${list}"
      WHEN ${partOf('new')} IS NOT ${partOf('old')} BEGIN ${removed} ${added} END`,
  ];
  return [
    ...parts.map((part) => noneOf(list, part)),
    `CREATE TRIGGER "${list}_total_insert" AFTER INSERT ON "${list}" BEGIN ${added} END`,
    `CREATE TRIGGER "${list}_total_delete" AFTER DELETE ON "${list}" BEGIN ${removed} END`,
    ...(moved ?? []),
  ];
}

function noneOf(list: string, part: string): string {
  return `INSERT INTO list_totals (list, part, total) VALUES ('${list}', '${part}', 0)`;
}

/**
 * The totals of all lists, beginning with none. Orders have no triggers, and are counted with the statistics: SQLite
 * guards each row that has one, which made a checkout of ten lines a fifth slower.
 */
export const totals = [
  ...['pending', 'processing', 'shipped', 'delivered', 'cancelled'].map((part) => noneOf('orders', part)),
  ...totalsOf({ list: 'users', parts: [''], partOf: () => "''" }),
  ...totalsOf({
    list: 'products',
    parts: ['on_shelf', 'archived'],
    partOf: (row) => `CASE ${row}.archived WHEN 0 THEN 'on_shelf' ELSE 'archived' END`,
    movedBy: 'archived',
  }),
  ...totalsOf({
    list: 'carts',
    parts: ['open', 'parked'],
    partOf: (row) => `${row}.status`,
    movedBy: 'status',
  }),
];
