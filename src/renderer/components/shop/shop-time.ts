const DAY_MS = 86_400_000;

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - Math.floor(instant / 1_000) * 1_000;
}

/**
 * The moment at which a day starts in the shop's time zone. The offset is looked up twice, since it
 * may differ between the first guess and the day's real start (clocks that change at night).
 * @param day `YYYY-MM-DD`, as a date input gives it
 */
function startOfDay(day: string, timeZone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const guess = wall - offsetAt(wall, timeZone);
  return wall - offsetAt(guess, timeZone);
}

/** The shop's days from the first to the last, both included, as the half-open period of the lists. */
export function periodOf(
  firstDay: string,
  lastDay: string,
  timeZone: string,
): { from?: string; to?: string } {
  const dayAfter = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...(firstDay && { from: new Date(startOfDay(firstDay, timeZone)).toISOString() }),
    ...(lastDay && { to: new Date(startOfDay(dayAfter(lastDay), timeZone)).toISOString() }),
  };
}

/** The day it is in the shop's time zone, as `YYYY-MM-DD`. */
export function dayOf(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);
}
