/*
 * A spreadsheet runs what begins like a formula (OWASP, "CSV Injection": = + - @, tab, carriage return, and
 * the full-width forms of the four signs). An apostrophe before it makes it text. Texts that begin with
 * apostrophes before such a sign get one more, so that taking one off always gives back what was there.
 */

const RISKY = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/;

/** A text as it is written for a spreadsheet. */
export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** What {@link guard} was given. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
