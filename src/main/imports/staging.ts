import type { ColumnProblem, WrongRow } from '../../shared/contract/imports.ts';
import type { ImportField } from '../../shared/import-format.ts';
import { type CsvPage, csvPageOf } from '../csv/csv-page.ts';
import { openScratch, type PlainFile } from '../database/plain-file.ts';
import type { Sql } from '../database/sql.ts';
import type { RowValues } from './reading/row-reader.ts';

/** A checked row that waits to be applied. */
export interface StagedRow {
  /** Its place among them, from 1. */
  readonly place: number;
  readonly line: number;
  readonly values: RowValues;
}

const TABLES = [
  'CREATE TABLE staged (place INTEGER PRIMARY KEY, line INTEGER NOT NULL, row_values TEXT NOT NULL)',
  'CREATE TABLE wrong (line INTEGER PRIMARY KEY, cells TEXT NOT NULL, problems TEXT NOT NULL)',
  'CREATE TABLE seen (key TEXT PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE head (names TEXT NOT NULL, fields TEXT NOT NULL)',
];

/**
 * What the check of a file found, in a file of its own beside it: the rows to apply, and the wrong ones.
 * The shop's database stays free of what may never come to it, and its writer of the work.
 */
export class Staging {
  readonly #file: PlainFile;
  readonly #sql: Sql;

  private constructor(file: PlainFile) {
    this.#file = file;
    this.#sql = file.sql;
  }

  /**
   * Begins a file that is all there or, if the check is cut off, empty.
   * @param names what the columns are called; @param fields what stands in them
   */
  static async create(
    path: string,
    names: readonly string[],
    fields: readonly (ImportField | null)[],
  ): Promise<Staging> {
    const staging = new Staging(openScratch(path, true));
    await staging.#sql.run('BEGIN');
    for (const table of TABLES) await staging.#sql.run(table);
    await staging.#sql.run('INSERT INTO head VALUES (?, ?)', JSON.stringify(names), JSON.stringify(fields));
    return staging;
  }

  /** @throws SqliteError when it is not there */
  static open(path: string): Staging {
    return new Staging(openScratch(path, false));
  }

  /** Puts all that was added on the disk. */
  async commit(): Promise<void> {
    await this.#sql.run('COMMIT');
  }

  async stage(line: number, values: RowValues): Promise<void> {
    await this.#sql.run('INSERT INTO staged (line, row_values) VALUES (?, ?)', line, JSON.stringify(values));
  }

  async addWrong(line: number, cells: readonly string[], problems: readonly ColumnProblem[]): Promise<void> {
    const parts = [JSON.stringify(cells), JSON.stringify(problems)];
    await this.#sql.run('INSERT OR REPLACE INTO wrong VALUES (?, ?, ?)', line, ...parts);
  }

  /** Counts a row among the wrong ones that was right before. Its cells are written as they were understood. */
  async refuse({ line, values }: StagedRow, problem: ColumnProblem): Promise<void> {
    const { fields } = await this.#readHead();
    const cells = fields.map((field) => String((field && values[field]) ?? ''));
    await this.addWrong(line, cells, [problem]);
  }

  /** Notes that a line has this key. @returns the line that had it before, if any */
  async claim(key: string, line: number): Promise<number | undefined> {
    const before = await this.#sql.get<{ line: number }>('SELECT line FROM seen WHERE key = ?', key);
    if (!before) await this.#sql.run('INSERT INTO seen (key, line) VALUES (?, ?)', key, line);
    return before?.line;
  }

  async stagedAfter(place: number, rows: number): Promise<readonly StagedRow[]> {
    const found = await this.#sql.all<{ place: number; line: number; row_values: string }>(
      'SELECT * FROM staged WHERE place > ? ORDER BY place LIMIT ?',
      place,
      rows,
    );
    return found.map(({ row_values, ...row }) => ({ ...row, values: JSON.parse(row_values) }));
  }

  async firstWrong(rows: number): Promise<readonly WrongRow[]> {
    const found = await this.#readWrong(0, rows);
    return found.map(({ line, problems }) => ({ line, problems: JSON.parse(problems) }));
  }

  /** Every wrong row: where it begins, what is wrong in it, and its cells as they are in the file. */
  async problemsCsv(cursor: string | undefined): Promise<CsvPage> {
    const { names } = await this.#readHead();
    return csvPageOf<WrongRecord>(
      {
        header: ['line', 'column', 'problem', ...names],
        read: (after, rows) => this.#readWrong(after, rows),
        keyOf: ({ line }) => line,
        toCells: ({ line, cells, problems }) => [String(line), ...described(problems), ...JSON.parse(cells)],
      },
      cursor,
    );
  }

  close(): void {
    this.#file.close();
  }

  #readWrong(after: number, rows: number): Promise<WrongRecord[]> {
    return this.#sql.all('SELECT * FROM wrong WHERE line > ? ORDER BY line LIMIT ?', after, rows);
  }

  async #readHead(): Promise<Head> {
    const head = await this.#sql.get<{ names: string; fields: string }>('SELECT * FROM head');
    if (!head) throw new Error('The staging file has no head.');
    return { names: JSON.parse(head.names), fields: JSON.parse(head.fields) };
  }
}

interface Head {
  readonly names: readonly string[];
  readonly fields: readonly (ImportField | null)[];
}

interface WrongRecord {
  readonly line: number;
  /** JSON. */
  readonly cells: string;
  readonly problems: string;
}

function described(json: string): readonly [columns: string, messages: string] {
  const problems: readonly ColumnProblem[] = JSON.parse(json);
  const columns = problems.map(({ column }) => column).filter((column) => column !== null);
  return [columns.join('; '), problems.map(({ message }) => message).join(' ')];
}
