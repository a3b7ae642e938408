import { expect, test } from 'vitest';
import { CsvReader } from '../../../src/main/csv/csv-reader.ts';
import { MAX_IMPORT_COLUMNS } from '../../../src/shared/contract/imports.ts';

function* read(parts: Iterable<string>, delimiter = ',') {
  const reader = new CsvReader(delimiter);
  for (const part of parts) yield* reader.push(part);
  yield* reader.end();
}

function shown(text: string): readonly string[] {
  return [...read([text])].map(
    ({ line, cells, fault }) => `${line}${fault ? ` ${fault}` : ''}: ${cells.join('|')}`,
  );
}

test.each([
  ['every line end, mixed', 'a,b\nc,d\r\ne,f\rg,h', ['1: a|b', '2: c|d', '3: e|f', '4: g|h']],
  ['line ends in quotes', '"a\r\nb\rc\nd",1\ne', ['1: a\r\nb\rc\nd|1', '5: e']],
  ['blank lines', '\n  \na\n\r\n\t\n""\nb', ['3: a', '6: ', '7: b']],
  ['doubled quotes', '"a ""b""",""""', ['1: a "b"|"']],
  ['a quote in a text without quotes', 'Nail 5" steel,"x"', ['1: Nail 5" steel|x']],
  ['text behind a closing quote', '"a"b,1\nc', ['1 text_behind_quote: "a"b,1', '2: c']],
  ['a quote left open', 'a\n"b,1\nc,2\nd', ['1: a', '2 cut_in_quote: "b,1', '3: c|2', '4: d']],
  [
    'a quote left open before others',
    '"b,1\n"c",2\n"d",3\n',
    ['1 text_behind_quote: "b,1', '2: c|2', '3: d|3'],
  ],
  ['an empty last cell', 'a,\n,', ['1: a|', '2: |']],
])('%s', (_, text, rows) => expect(shown(text)).toEqual(rows));

test('a quote left open for 64 KiB spoils its own row only', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `name ${index},1`);
  lines[3] = '"open,1';
  const rows = [...read([lines.join('\n')])];
  expect(rows).toHaveLength(20_000);
  expect(rows.filter((row) => row.fault)).toEqual([
    { line: 4, cells: ['"open,1'], width: 1, fault: 'quote_not_closed', ended: true },
  ]);
  expect(rows.at(-1)).toMatchObject({ line: 20_000, ended: false });
});

test('of a row with more cells than a table has columns, the first are kept and the others counted', () => {
  const wide = (end: string) => [...read([`a${','.repeat(100_000)}${end}`])];
  expect(wide('b')).toMatchObject([{ width: 100_001, fault: null }]);
  expect(wide('b')[0]?.cells).toHaveLength(MAX_IMPORT_COLUMNS);
  expect(wide(' ')).toMatchObject([{ width: MAX_IMPORT_COLUMNS, fault: null }]);
});

function* times(count: number, part: string) {
  for (let index = 0; index < count; index++) yield part;
}

test.each([
  ['100 MB of quotes', () => times(1600, '"'.repeat(64 * 1024)), 1],
  ['a line of 200 MB', () => times(3200, 'a'.repeat(64 * 1024)), 1],
  ['a line of 50 million cells', () => times(800, ','.repeat(64 * 1024)), 1],
  ['quotes that open a new one in every line', () => times(800, 'x","y\n'.repeat(10_000)), undefined],
])('%s are read in time that grows with them, as wrong rows', (_, parts, count) => {
  const started = performance.now();
  let rows = 0;
  for (const row of read(parts())) if (row.fault) rows += 1;
  if (count !== undefined) expect(rows).toBe(count);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('lines are still counted where wrong quotes are no longer read again', () => {
  const parts = [...times(200, 'x","y\n'.repeat(1000)), ...times(50, 'plain,1\r\n'.repeat(1000))];
  const rows = [...read(parts)];
  expect(rows.at(-1)).toEqual({ line: 250_000, cells: ['plain', '1'], width: 2, fault: null, ended: true });
  expect(rows.length).toBeLessThan(250_000);
});
