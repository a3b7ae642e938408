import { countLineEnds, nextLine } from './line-ends.ts';
import { type RowFault, type ScannedFault, type ScannedRow, scanRow } from './scan-row.ts';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** At most as many as a table may have columns; of a row with a fault, the beginning of its first line. */
  readonly cells: readonly string[];
  /** How many cells there are. Behind those that are kept, empty ones count only before one that is not. */
  readonly width: number;
  readonly fault: RowFault | null;
  /** False where the file ends in the row, without a line end. */
  readonly ended: boolean;
}

/** What is kept of a line that cannot be taken apart. */
const MAX_SHOWN_LENGTH = 1000;

/** Characters that may be read again, beside as many as were read once. */
const FREE_REREADING = 16 * 1024 * 1024;

/**
 * Reads CSV from text that comes in parts, in memory that does not grow. A wrong quote spoils one row only:
 * reading goes on in the line behind the one where that row begins, and says which line it was. (A reader
 * that takes the quote for open swallows the rest of the file; that, and lines counted wrongly where line
 * ends are mixed, is what the library at hand did.) Blank lines are left out.
 */
export class CsvReader {
  readonly #delimiter: string;
  #text = '';
  #at = 0;
  #line = 1;
  /** Set where a row cannot be taken apart, until its line ends. */
  #skipsLine = false;
  /** Rows are tried again only when the text has doubled, so that small parts do not cost the square. */
  #tryAt = 1;
  #rereadable = FREE_REREADING;

  /** @param delimiter one character */
  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** The rows that are whole once this text has come. All are to be taken before the next call. */
  push(text: string): Generator<CsvRow> {
    this.#text += text;
    this.#rereadable += text.length;
    return this.#rows(false);
  }

  /** The rows that are left when no more text comes. */
  end(): Generator<CsvRow> {
    return this.#rows(true);
  }

  *#rows(final: boolean): Generator<CsvRow> {
    if (this.#text.length < this.#tryAt && !final) return;
    while (this.#at < this.#text.length && this.#isAtRow(final)) {
      const scan = scanRow(this.#text, this.#at, this.#delimiter, final);
      if (scan === 'needs_more') break;
      const row = 'fault' in scan ? this.#wrongRow(scan, final) : this.#row(scan);
      if (row === 'needs_more') break;
      if (row !== 'blank') yield row;
    }
    this.#text = this.#text.slice(this.#at);
    this.#at = 0;
    this.#tryAt = 2 * this.#text.length + 1;
  }

  /** Goes to the end of a line that is skipped, or as far as there is text. */
  #isAtRow(final: boolean): boolean {
    if (!this.#skipsLine) return true;
    const next = nextLine(this.#text, this.#at, final);
    this.#skipsLine = next === undefined;
    this.#at = next ?? this.#text.length - (this.#text.endsWith('\r') ? 1 : 0);
    if (next !== undefined) this.#line += 1;
    return next !== undefined && next < this.#text.length;
  }

  #row({ cells, width, end, ended }: ScannedRow): CsvRow | 'blank' {
    const line = this.#line;
    const text = this.#text.slice(this.#at, end);
    this.#line += countLineEnds(text);
    this.#at = end;
    return cells.length === 1 && text.trim() === '' ? 'blank' : { line, cells, width, fault: null, ended };
  }

  #wrongRow({ fault, end }: ScannedFault, final: boolean): CsvRow | 'needs_more' {
    const shown = this.#text.slice(this.#at, this.#at + MAX_SHOWN_LENGTH);
    const isWhole = shown.length === MAX_SHOWN_LENGTH || /[\r\n]/.test(shown);
    if (!isWhole && !final) return 'needs_more';
    const cells = [shown.replace(/[\r\n].*/s, '')];
    const row = { line: this.#line, cells, width: 1, fault, ended: true };
    this.#rereadable -= end - this.#at;
    if (this.#rereadable < 0) this.#leaveOut(end);
    this.#skipsLine = true;
    return row;
  }

  /** Where wrong quotes have had most of the file read again and again, what was read is not read again. */
  #leaveOut(end: number): void {
    this.#line += countLineEnds(this.#text.slice(this.#at, end));
    this.#at = end;
  }
}
