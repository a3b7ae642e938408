import { MAX_IMPORT_COLUMNS } from '../../shared/contract/imports.ts';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Longer fields and rows come from a quote that is never closed, or are no table at all. */
const MAX_FIELD_LENGTH = 64 * 1024;
const MAX_ROW_LENGTH = 4 * MAX_FIELD_LENGTH;

/** Why a row cannot be taken apart; `cut_in_quote` when the file ends before the quote is closed. */
export type RowFault = 'text_behind_quote' | 'quote_not_closed' | 'cut_in_quote' | 'too_long';

export interface ScannedRow {
  /** At most as many as a table may have columns. */
  readonly cells: readonly string[];
  /** How many there are. Behind those that are kept, empty ones count only before one that is not. */
  readonly width: number;
  /** The place behind it. */
  readonly end: number;
  /** False for the last row of a file that does not end with a line end. */
  readonly ended: boolean;
}

export interface ScannedFault {
  readonly fault: RowFault;
  /** How far was read to see it; never between the two characters of a CRLF. */
  readonly end: number;
}

type Field = { readonly value: string; readonly end: number } | ScannedFault | 'needs_more';

/**
 * Takes one row apart, as RFC 4180 says, with any of the three line ends. A quote opens a text only at the
 * start of a field; inside one that began without, it stands for itself, as in `Nail 5" steel`.
 * @param final whether nothing follows the text
 */
export function scanRow(
  text: string,
  start: number,
  delimiter: string,
  final: boolean,
): ScannedRow | ScannedFault | 'needs_more' {
  const delimiterCode = delimiter.charCodeAt(0);
  const row: KeptRow = { cells: [], width: 0, count: 0 };
  let at = start;
  while (at - start <= MAX_ROW_LENGTH) {
    const quoted = text.charCodeAt(at) === QUOTE;
    const field = quoted ? quotedField(text, at, final) : plainField(text, at, delimiterCode, final);
    if (field === 'needs_more' || 'fault' in field) return field;
    keepCell(row, field.value);
    if (text.charCodeAt(field.end) !== delimiterCode) return endRow(text, field.end, row, final);
    at = field.end + 1;
  }
  return { fault: 'too_long', end: at };
}

interface KeptRow {
  readonly cells: string[];
  width: number;
  /** Of all cells so far. */
  count: number;
}

function keepCell(row: KeptRow, cell: string): void {
  row.count += 1;
  const isKept = row.count <= MAX_IMPORT_COLUMNS;
  if (isKept) row.cells.push(cell);
  if (isKept || cell.trim() !== '') row.width = row.count;
}

function endRow(text: string, end: number, { cells, width }: KeptRow, final: boolean) {
  const row = { cells, width };
  if (end === text.length) return final ? { ...row, end, ended: false } : 'needs_more';
  const code = text.charCodeAt(end);
  if (code === LINE_FEED) return { ...row, end: end + 1, ended: true };
  if (code !== CARRIAGE_RETURN) return { fault: 'text_behind_quote' as const, end };
  if (end + 1 === text.length && !final) return 'needs_more';
  return { ...row, end: text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1, ended: true };
}

function plainField(text: string, start: number, delimiter: number, final: boolean): Field {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  if (end - start > MAX_FIELD_LENGTH) return { fault: 'too_long', end };
  if (end === text.length && !final) return 'needs_more';
  return { value: text.slice(start, end), end };
}

/** A doubled quote inside stands for one. */
function quotedField(text: string, start: number, final: boolean): Field {
  let doubled = false;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && quote - start <= MAX_FIELD_LENGTH) {
    if (quote + 1 === text.length && !final) return 'needs_more';
    if (text.charCodeAt(quote + 1) !== QUOTE) {
      const value = text.slice(start + 1, quote);
      return { value: doubled ? value.replaceAll('""', '"') : value, end: quote + 1 };
    }
    doubled = true;
    quote = text.indexOf('"', quote + 2);
  }
  return unclosed(text, start, final);
}

function unclosed(text: string, start: number, final: boolean): Field {
  if (text.length - start <= MAX_FIELD_LENGTH + 1) {
    return final ? { fault: 'cut_in_quote', end: text.length } : 'needs_more';
  }
  const end = start + MAX_FIELD_LENGTH;
  return { fault: 'quote_not_closed', end: text[end - 1] === '\r' ? end - 1 : end };
}
