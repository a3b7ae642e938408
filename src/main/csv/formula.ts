/*
 * A spreadsheet runs what begins like a formula (OWASP, "CSV Injection": = + - @, tab, carriage return, and
 * the full-width forms of the four signs). An apostrophe before it makes it text. Texts that begin with
 * apostrophes before such a sign get one more, so that taking one off always gives back what was there.
 *
 * A spreadsheet's own apostrophe keeps the zeros of a code, as in `'007`, and is taken off it as well; a text
 * that has one there itself gets one more for that reason. Other texts keep a single one, as in `'90s music`.
 */

const RISKY = /^'*[=+\-@\t\r＝＋－＠]|^'+\d/;
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]|^''+\d/;
const GUARDED_CODE = /^'+[=+\-@\t\r＝＋－＠\d]/;

/** What other programs write so that a spreadsheet takes a code for a text: a formula that is only that text. */
const TEXT_FORMULA = /^="([^"]*)"$/;

/** A text as it is written for a spreadsheet. */
export function guard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** What {@link guard} was given. */
export function unguard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** What {@link guard} was given, or other programs guarded in their ways: `007` from `'007` and `="007"`. */
export function unguardCode(text: string): string {
  const [, code] = TEXT_FORMULA.exec(text) ?? [];
  return code ?? (GUARDED_CODE.test(text) ? text.slice(1) : text);
}
