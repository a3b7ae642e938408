import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine } from '../../../../src/main/csv/csv-writer.ts';
import { guard } from '../../../../src/main/csv/formula.ts';
import { openTable } from '../../../../src/main/imports/reading/table.ts';
import { UnreadableFile } from '../../../../src/main/imports/reading/unreadable-file.ts';
import { text } from '../../../../src/shared/contract/fields.ts';
import { currencyOf } from '../../../../src/shared/currency.ts';
import { fileOf, rowsOf } from './table-file.ts';

const currency = currencyOf('USD');
const request = { kind: 'products', choice: {}, currency } as const;

test('columns are shown with their names and first contents, cut where they are long', async () => {
  const file = fileOf(
    `Name,Price,Notes\n\nTea,1,\nMug,2,${'n'.repeat(200)}\nCup,3,"=1+1"\nPot,4,x\nJug,5,y\n`,
  );
  const table = await openTable({ ...request, file });
  expect(table.readAs).toEqual({
    encoding: 'utf-8',
    delimiter: 'comma',
    decimal: 'point',
    has_header: true,
    columns: ['name', 'price', 'description'],
  });
  expect(table.columns).toEqual([
    { name: 'Name', samples: ['Tea', 'Mug', 'Cup'] },
    { name: 'Price', samples: ['1', '2', '3'] },
    { name: 'Notes', samples: ['n'.repeat(100), '=1+1', 'x'] },
  ]);
});

test('without a header, columns have no names, and a problem names them by their place', async () => {
  const file = fileOf(`Tea,${'9'.repeat(150)}\n`);
  const table = await openTable({ ...request, file, choice: { columns: ['name', 'price'] } });
  expect(table.columns).toEqual([
    { name: null, samples: ['Tea'] },
    { name: null, samples: ['9'.repeat(100)] },
  ]);
  const [row] = await rowsOf(table);
  expect(row).toMatchObject({ line: 1, cells: ['Tea', '9'.repeat(150)] });
  expect(row?.problems).toMatchObject([{ column: 'Column 2', value: '9'.repeat(100) }]);
});

test('cells stay as they stand in the file, without guards', async () => {
  const content = `name,price,sku\n '=1 ,1,'007\n'=2, 2 ,"=""008"""\n`;
  const rows = await rowsOf(await openTable({ ...request, file: fileOf(content) }));
  expect(rows.map((row) => row.cells)).toEqual([
    [" '=1 ", '1', '007'],
    ['=2', ' 2 ', '008'],
  ]);
});

test('cells that are written to another file are read from it as they were from the first', async () => {
  const content = `sku,name\n'007,'90s\n"=""008""",'=1\n''009,=2\n"'=""1""",\n4.1E+11,x\n'4.1E+11,x\n`;
  const first = await rowsOf(await openTable({ ...request, file: fileOf(content) }));
  const written = [['sku', 'name'], ...first.map((row) => row.cells.map(guard))].map(csvLine).join('');
  const second = await rowsOf(await openTable({ ...request, file: fileOf(written) }));
  expect(second).toEqual(first);
});

test('what is kept of a row, right or wrong, is no wider than the table, and its cells are cut', async () => {
  const content = `name,price,notes\nTea,free,${'n'.repeat(5000)}\nMug${',x'.repeat(100_000)}\n`;
  const rows = await rowsOf(await openTable({ ...request, file: fileOf(content) }));
  expect(rows.map((row) => row.cells)).toEqual([
    ['Tea', 'free', `${'n'.repeat(1999)}…`],
    ['Mug', 'x', 'x'],
  ]);
  expect(rows[1]?.problems[0]?.message).toContain('100001 columns');
});

test('every column has a name, where line 1 has none its place', async () => {
  const table = await openTable({ ...request, file: fileOf('name, ,price\nTea,x,1\n') });
  expect(table.columns.map(({ name }) => name)).toEqual(['name', null, 'price']);
  expect(table.names).toEqual(['name', 'Column 2', 'price']);
});

test('how much was read is told as it goes, and rows can be read again', async () => {
  const content = `name,price\n${'Tea,1\n'.repeat(100)}`;
  const table = await openTable({ ...request, file: fileOf(content) }, 100);
  const told: number[] = [];
  expect(await rowsOf(table, (bytesRead) => told.push(bytesRead))).toHaveLength(100);
  expect(told[0]).toBe(100);
  expect(told.at(-1)).toBe(content.length);
  expect(await rowsOf(table)).toHaveLength(100);
});

test('a file that is not there is no unreadable one', async () => {
  await expect(openTable({ ...request, file: '/nowhere/table.csv' })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test('2 GB of which only the beginning was copied are refused at once', async () => {
  const file = fileOf(`name,price\n${'Tea,1\n'.repeat(20_000)}`);
  truncateSync(file, 2 * 1024 ** 3);
  const started = performance.now();
  await expect(openTable({ ...request, file })).rejects.toThrow('Line 20002 has zero bytes');
  expect(performance.now() - started).toBeLessThan(2000);
});

test('rows before the place where a file was cut are the same wherever that is', async () => {
  const parts = ['name,price,category\r\n', '"Té ""x""",1,Hot\r\n', 'Mug,2,\r\n', '"Two\r\nlines",3,茶\r\n'];
  const sizes = parts.map((part) => Buffer.byteLength(part));
  const content = Buffer.from(parts.join(''));
  const whole = await rowsOf(await openTable({ ...request, file: fileOf(content) }));
  for (let length = sizes[0] ?? 0; length <= content.length; length++) {
    const read = await rowsOf(await openTable({ ...request, file: fileOf(content.subarray(0, length)) }, 5));
    const complete = parts.filter((_, index) => sum(sizes.slice(0, index + 1)) <= length).length - 1;
    expect(read.slice(0, complete)).toEqual(whole.slice(0, complete));
  }
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

test('what is exported is read as the same products', async () => {
  const words = fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('=', "'", '"', ',', ';', '\n', '\t', '+', 'ä', '茶', '1'),
        minLength: 1,
      }),
    )
    .map((given) => text.safeParse(given))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data ?? '');
  const optional = fc.option(words);
  const product = fc.record({
    id: fc.uuid(),
    name: words,
    price: fc.integer({ min: 0, max: 1e15 - 1 }).map((cents) => cents / 100),
    sku: optional,
    barcode: fc.option(fc.constantFrom('4006381333931', '96385074')),
    category: optional,
    description: optional,
    archived: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(product, { minLength: 1, maxLength: 20 }),
      fc.nat(200),
      async (given, chunk) => {
        const names = Object.keys(given[0] ?? {});
        const exported = given.map(({ price, archived, ...texts }) => {
          const cells = { ...texts, price: price.toFixed(2), archived: String(archived) };
          return names.map((name) => guard(cells[name as keyof typeof cells] ?? ''));
        });
        const file = fileOf(`\ufeff${[names, ...exported].map(csvLine).join('')}`);
        const table = await openTable({ ...request, file }, chunk + 1);
        expect(table.problem).toBeNull();
        const rows = await rowsOf(table);
        expect(rows.flatMap((row) => row.problems)).toEqual([]);
        expect(rows.map((row) => row.values)).toEqual(given);
      },
    ),
    { numRuns: 100 },
  );
});

test('no bytes at all make anything but rows, problems, or a refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const file = fileOf(Buffer.concat([Buffer.from('name,price\n'), bytes]));
      const table = await openTable({ ...request, file }, 16).catch((error: unknown) => {
        expect(error).toBeInstanceOf(UnreadableFile);
      });
      if (table) await rowsOf(table);
    }),
  );
});
