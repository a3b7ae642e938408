import { describe, expect, it } from 'vitest';
import { daysOf, momentsOf } from '../../../src/main/simulation/calendar.ts';
import { Random } from '../../../src/main/simulation/random.ts';

function hourIn(timeZone: string, moment: number): number {
  return Number(
    new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(moment),
  );
}

describe('the days of trade', () => {
  it.each([
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Pacific/Auckland',
    'Pacific/Honolulu',
  ])('keep the hours of a shop in %s, whatever its clocks do in the year', (timeZone) => {
    const span = { from: Date.UTC(2025, 0, 1, 12), to: Date.UTC(2026, 0, 1, 12), timeZone };
    const days = daysOf(span, new Random(1));
    expect(days.length).toBeGreaterThanOrEqual(365);
    expect(days.length).toBeLessThanOrEqual(367);
    for (const day of days.slice(1, -1)) {
      expect(day.firstHour).toBe(hourIn(timeZone, day.opens));
      expect(hourIn(timeZone, day.opens)).toBeGreaterThanOrEqual(8);
      expect(hourIn(timeZone, day.closes - 1)).toBeLessThanOrEqual(19);
    }
  });

  it('end in the middle of one when the span does', () => {
    const to = Date.UTC(2026, 5, 10, 11, 30);
    const days = daysOf({ from: to - 10 * 24 * 3_600_000, to, timeZone: 'UTC' }, new Random(1));
    expect(days.at(-1)?.closes).toBe(to);
    const [first] = days;
    expect(first && first.opens >= to - 10 * 24 * 3_600_000).toBe(true);
  });

  it('have sales in the order of time, all while the shop is open', () => {
    const [day] = daysOf(
      { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 5, 2), timeZone: 'UTC' },
      new Random(1),
    );
    if (!day) throw new Error('There is no such day.');
    const moments = momentsOf(day, 500, new Random(2));
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    expect(moments.filter((moment) => moment < day.opens || moment >= day.closes)).toEqual([]);
  });
});
