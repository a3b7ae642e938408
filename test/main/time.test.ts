import { expect, test } from 'vitest';
import { toIso } from '../../src/main/time.ts';

test('a moment is written as Date writes it, again and again, however many there are', () => {
  const moments = Array.from({ length: 10_000 }, (_, number) => Date.UTC(2026, 0, 1) + number * 1001);
  for (const moment of [...moments, ...moments]) expect(toIso(moment)).toBe(new Date(moment).toISOString());
});
