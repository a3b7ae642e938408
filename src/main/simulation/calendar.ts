import type { Random } from './random.ts';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** When the shop is open, by day of the week from Sunday, and how busy it is then. */
const week = [
  { opens: 10, closes: 16, busy: 0.5 },
  { opens: 8, closes: 19, busy: 0.8 },
  { opens: 8, closes: 19, busy: 0.8 },
  { opens: 8, closes: 19, busy: 0.9 },
  { opens: 8, closes: 19, busy: 1 },
  { opens: 8, closes: 20, busy: 1.3 },
  { opens: 9, closes: 18, busy: 1.6 },
] as const;

/** How busy each month is, from January. */
const months = [0.8, 0.85, 0.95, 1, 1.05, 1, 0.85, 0.8, 1, 1.05, 1.2, 1.6] as const;

/** How busy each hour of the day is: before work, at noon, after work. */
const hours: readonly number[] = [
  ...Array<number>(8).fill(0),
  ...[1.2, 0.8, 0.7, 1, 1.8, 1.3, 0.8, 0.9, 1.3, 1.9, 1.4, 0.7],
];

/** A day of trade. */
export interface Day {
  /** UTC milliseconds. */
  readonly opens: number;
  /** Half-open, as all periods. */
  readonly closes: number;
  /** The hour at which it opens, by the clock on the wall. */
  readonly firstHour: number;
  /** How many sales it has, beside other days. */
  readonly weight: number;
}

/** The span that is made up, half-open, in UTC milliseconds, and where its clocks are. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly timeZone: string;
}

/** Every day of a span, with the time before `from` and from `to` on cut off. */
export function daysOf({ from, to, timeZone }: Span, random: Random): Day[] {
  const wallClock = wallClockOf(timeZone);
  const days: Day[] = [];
  for (let noon = noonOf(wallClock(from)); noon < to + 2 * DAY_MS; noon += DAY_MS) {
    const nearly = noon - (wallClock(noon) - noon);
    const midnight = noon - 12 * HOUR_MS - (wallClock(nearly) - nearly);
    const date = new Date(noon);
    const { opens: hour, closes, busy } = week[date.getUTCDay()] ?? week[0];
    const whole = { opens: midnight + hour * HOUR_MS, closes: midnight + closes * HOUR_MS };
    const open = { opens: Math.max(whole.opens, from), closes: Math.min(whole.closes, to) };
    if (open.opens >= open.closes) continue;
    const share = (open.closes - open.opens) / (whole.closes - whole.opens);
    const firstHour = hour + Math.floor((open.opens - whole.opens) / HOUR_MS);
    const month = months[date.getUTCMonth()] ?? 1;
    days.push({ ...open, firstHour, weight: share * busy * month * (0.8 + 0.4 * random.next()) });
  }
  return days;
}

/** So many moments of a day, in order, more of them in busy hours. */
export function momentsOf({ opens, closes, firstHour }: Day, count: number, random: Random): number[] {
  const length = Math.ceil((closes - opens) / HOUR_MS);
  const weights = hours.slice(firstHour, firstHour + length);
  const moments = Array.from({ length: count }, () => {
    const hour = random.weighted(weights);
    const end = Math.min(closes, opens + (hour + 1) * HOUR_MS);
    const start = opens + hour * HOUR_MS;
    return Math.floor(start + random.next() * (end - start));
  });
  return moments.sort((one, other) => one - other);
}

/** What a clock on the wall shows, as if it were UTC. */
function wallClockOf(timeZone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (moment) => Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
}

/** Noon of a day as a clock on the wall has it; by then a clock that is changed at night is changed. */
function noonOf(wallClock: number): number {
  return Math.floor(wallClock / DAY_MS) * DAY_MS + 12 * HOUR_MS;
}
