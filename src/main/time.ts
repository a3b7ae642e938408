const DAY_MS = 86_400_000;

const pairs = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

let day = Number.NaN;
/** The date of `day`, up to and with the T. */
let date = '';

/**
 * UTC milliseconds as ISO 8601 with `Z`, the way the wire has them. By hand, since `Date.toISOString`
 * took nine tenths of the time of making a page of 50 orders; the date, which rarely changes, is
 * left to it.
 */
export function toIso(milliseconds: number): string {
  const today = Math.floor(milliseconds / DAY_MS);
  if (today !== day) {
    const midnight = new Date(today * DAY_MS).toISOString();
    date = midnight.slice(0, midnight.indexOf('T') + 1);
    day = today;
  }
  const seconds = Math.floor((milliseconds - today * DAY_MS) / 1000);
  const hour = pairs[Math.floor(seconds / 3600)];
  const minute = pairs[Math.floor(seconds / 60) % 60];
  const fraction = String(milliseconds % 1000).padStart(3, '0');
  return `${date}${hour}:${minute}:${pairs[seconds % 60]}.${fraction}Z`;
}
