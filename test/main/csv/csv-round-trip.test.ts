import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CsvReader, type CsvRow } from '../../../src/main/csv/csv-reader.ts';
import { csvLine } from '../../../src/main/csv/csv-writer.ts';
import { guard, unguard } from '../../../src/main/csv/formula.ts';

/** Any UTF-16 there is, halves of surrogate pairs among it, with what matters to CSV often. */
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', "'", ',', ';', '\n', '\r', '\r\n', '\t', ' ', '=', '\ud83c', 'é', 'a'),
  }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });

function read(text: string, cuts: readonly number[]): readonly CsvRow[] {
  const reader = new CsvReader(',');
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
  const found = places.slice(1).flatMap((end, index) => [...reader.push(text.slice(places[index], end))]);
  return [...found, ...reader.end()];
}

test('any rows are read as they were written, wherever the text is cut', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 12 }), (given, cuts) => {
      const text = given.map((cells) => csvLine(cells.map(guard))).join('');
      const found = read(text, cuts);
      expect(found.map((row) => row.cells.map(unguard))).toEqual(given);
      expect(found.every((row) => row.fault === null && row.ended)).toBe(true);
    }),
  );
});

test('any text at all is read the same wherever it is cut, with lines that only go up', () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', ' ', 'a', 'b,c');
  fc.assert(
    fc.property(fc.string({ unit: piece, maxLength: 40 }), fc.array(fc.nat()), (text, cuts) => {
      const found = read(text, cuts);
      expect(found).toEqual(read(text, []));
      const lines = found.map((row) => row.line);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    }),
  );
});

test('nothing and an empty text are written the same, and apart from no row', () => {
  expect(csvLine([null, '', 'a'])).toBe(',,a\r\n');
  expect(csvLine([null])).toBe('""\r\n');
});
