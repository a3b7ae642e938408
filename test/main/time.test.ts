import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIso } from '../../src/main/time.ts';

test('a moment is written as Date writes it', () => {
  const moment = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) });
  fc.assert(
    fc.property(moment, (milliseconds) => {
      expect(toIso(milliseconds)).toBe(new Date(milliseconds).toISOString());
    }),
  );
});

test('moments on either side of midnight get their own dates', () => {
  const midnight = Date.UTC(2026, 0, 1);
  expect([midnight - 1, midnight, midnight - 1].map(toIso)).toEqual([
    '2025-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.000Z',
    '2025-12-31T23:59:59.999Z',
  ]);
});
