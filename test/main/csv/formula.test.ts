import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, unguard, unguardCode } from '../../../src/main/csv/formula.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1234', "'+49 30 1234"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1+1', "'＝1+1"],
  ["'=1+1", "''=1+1"],
  ["'n Sync", "'n Sync"],
  ['1+1', '1+1'],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(guard(text)).toBe(written);
  expect(unguard(written)).toBe(text);
});

test.each([
  ["'007", '007'],
  ["''007", "'007"],
  ['="007"', '007'],
  ['=""', ''],
  ['="1"&"2"', '="1"&"2"'],
  ['=1+1', '=1+1'],
  ["'A1", "'A1"],
])('the code %j from elsewhere is %j', (written, code) => expect(unguardCode(written)).toBe(code));

test.each(["'90s", "'n Sync", '="x"'])('the name %j from elsewhere stays as it is', (name) =>
  expect(unguard(name)).toBe(name),
);

test('a formula from elsewhere stays as it is', () => {
  expect(unguard('=1+1')).toBe('=1+1');
});

test('no text that was guarded begins like a formula, and each comes back', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '"', '=', '+', '-', '@', '\t', '\r', '＝', 'a', ' ', '0'),
  });
  fc.assert(
    fc.property(text, (given) => {
      expect(guard(given)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(unguard(guard(given))).toBe(given);
      expect(unguardCode(guard(given))).toBe(given);
    }),
  );
});
