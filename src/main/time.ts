/** More moments than a screenful of lists has. */
const REMEMBERED = 4096;

const written = new Map<number, string>();

/**
 * UTC milliseconds as ISO 8601 with `Z`, the way the wire has them. Moments come again: of an order
 * just created and updated, of the same product on every line. Remembered, since writing them took
 * nine tenths of the time of making a page of 50 orders.
 */
export function toIso(milliseconds: number): string {
  const known = written.get(milliseconds);
  if (known !== undefined) return known;
  if (written.size >= REMEMBERED) written.clear();
  const text = new Date(milliseconds).toISOString();
  written.set(milliseconds, text);
  return text;
}
