import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeGtin } from '../../src/shared/gtin.ts';

/** Printed on real goods, or given as examples by GS1. */
const known = [
  '96385074',
  '4006381333931',
  '5901234123457',
  '9780306406157',
  '00012345600012',
  '10614141000415',
];

const anyBody = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length }),
  );

const digits = [...'0123456789'];

describe('a GTIN', () => {
  it.each(known)('%s is kept as it is', (code) => {
    expect(normalizeGtin(code)).toBe(code);
  });

  it('that is a UPC-A is kept as the EAN-13 it also is', () => {
    expect(normalizeGtin('036000291452')).toBe('0036000291452');
    expect(normalizeGtin('0036000291452')).toBe('0036000291452');
  });

  it('has one right check digit of ten, whatever its length', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(digits.filter((digit) => normalizeGtin(body + digit) !== undefined)).toHaveLength(1);
      }),
    );
  });

  it('is refused when any one digit was misread', () => {
    for (const code of known) {
      for (let index = 0; index < code.length; index++) {
        for (const digit of digits.filter((other) => other !== code[index])) {
          expect(normalizeGtin(code.slice(0, index) + digit + code.slice(index + 1))).toBeUndefined();
        }
      }
    }
  });

  it.each([
    '',
    '0',
    '1234567',
    '123456789',
    '1234567890',
    '12345678901234567',
    '400638133393X',
    ' 4006381333931',
    '٤٠٠٦٣٨١٣',
  ])('is not %j', (code) => {
    expect(normalizeGtin(code)).toBeUndefined();
  });
});
