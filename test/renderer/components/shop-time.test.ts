import { describe, expect, it } from 'vitest';
import { dayOf, periodOf } from '../../../src/renderer/components/shop/shop-time.ts';

describe("the shop's days as a period", () => {
  it.each([
    ['UTC', '2026-01-31T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
    ['Europe/Berlin', '2026-01-30T23:00:00.000Z', '2026-01-31T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-30T18:15:00.000Z', '2026-01-31T18:15:00.000Z'],
    ['America/Los_Angeles', '2026-01-31T08:00:00.000Z', '2026-02-01T08:00:00.000Z'],
  ])('start and end at midnight in %s', (timeZone, from, to) => {
    expect(periodOf('2026-01-31', '2026-01-31', timeZone)).toEqual({ from, to });
  });

  it('are an hour shorter or longer when the clocks change', () => {
    const hours = (day: string) => {
      const { from = '', to = '' } = periodOf(day, day, 'Europe/Berlin');
      return (Date.parse(to) - Date.parse(from)) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-06-01'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });

  it('may be open on either side', () => {
    expect(periodOf('', '', 'UTC')).toEqual({});
    expect(periodOf('2026-01-31', '', 'UTC')).toEqual({ from: '2026-01-31T00:00:00.000Z' });
    expect(periodOf('', '2026-01-31', 'UTC')).toEqual({ to: '2026-02-01T00:00:00.000Z' });
  });
});

describe('the day it is', () => {
  it('is that of the shop, not of the machine', () => {
    const instant = Date.parse('2026-11-22T23:30:00.500Z');
    expect(dayOf(instant, 'UTC')).toBe('2026-11-22');
    expect(dayOf(instant, 'Europe/Berlin')).toBe('2026-11-23');
    expect(dayOf(instant, 'America/Los_Angeles')).toBe('2026-11-22');
  });
});
