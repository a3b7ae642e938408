import type { ColumnProblem, WrongRow } from '../../shared/contract/imports.ts';
import { type CsvPage, csvPageOf } from '../csv/csv-page.ts';
import { openScratch, type PlainFile } from '../database/plain-file.ts';
import type { Sql } from '../database/sql.ts';
import type { RowValues } from './reading/row-reader.ts';
import { cellsOf, columnOf, type StagingHead } from './staging-head.ts';

/** What is to be done for a row that was right when it was checked. */
export interface RowToApply {
  readonly line: number;
  readonly values: RowValues;
  /** The id of what it changes; null for what it adds. */
  readonly target: string | null;
  /** Of new rows without a code that have one name: the line of the first, null in that one and in others. */
  readonly like_line: number | null;
}

/** A row that waits to be applied. */
export interface StagedRow extends RowToApply {
  /** Its place among them, from 1. */
  readonly place: number;
}

const TABLES = [
  `CREATE TABLE staged (place INTEGER PRIMARY KEY, line INTEGER NOT NULL, target TEXT, like_line INTEGER,
    row_values TEXT NOT NULL)`,
  // `place`: of a row that was refused when it was applied.
  `CREATE TABLE wrong (line INTEGER PRIMARY KEY, cells TEXT NOT NULL, problems TEXT NOT NULL, place INTEGER)`,
  'CREATE INDEX refused ON wrong (place) WHERE place IS NOT NULL',
  'CREATE TABLE seen (key TEXT PRIMARY KEY, line INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE head (head TEXT NOT NULL)',
];

const STAGE = 'INSERT INTO staged (line, target, like_line, row_values) VALUES (?, ?, ?, ?)';

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

  /** Begins a file that is all there or, if the check is cut off, empty. */
  static async create(path: string, head: StagingHead): Promise<Staging> {
    const staging = new Staging(openScratch(path, true));
    await staging.#sql.run('BEGIN');
    for (const table of TABLES) await staging.#sql.run(table);
    await staging.#sql.run('INSERT INTO head VALUES (?)', JSON.stringify(head));
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

  async stage({ line, target, like_line, values }: RowToApply): Promise<void> {
    await this.#sql.run(STAGE, line, target, like_line, JSON.stringify(values));
  }

  async addWrong(
    line: number,
    cells: readonly string[],
    problems: readonly ColumnProblem[],
    place: number | null = null,
  ): Promise<void> {
    const parts = [JSON.stringify(cells), JSON.stringify(problems)];
    await this.#sql.run('INSERT OR REPLACE INTO wrong VALUES (?, ?, ?, ?)', line, ...parts, place);
  }

  /**
   * Does the work of one unit on the list of wrong rows, all or nothing, and has it on the disk before the unit
   * is committed. The other way round, a process that dies in between would have counted rows as refused that
   * nobody can see. This way it has listed rows that may yet come in: the unit is done again, and
   * {@link takeBackRefusals} is the first thing it does.
   */
  async inUnit<T>(work: () => Promise<T>): Promise<T> {
    await this.#sql.run('BEGIN');
    try {
      const value = await work();
      await this.commit();
      return value;
    } catch (error) {
      // A full disk may have rolled it back already, and closing the file does so at any rate.
      await this.#sql.run('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Lists a row among the wrong ones that was right before. @param field of ours that is at fault */
  async refuse(
    { place, line, values }: StagedRow,
    field: string | undefined,
    message: string,
  ): Promise<void> {
    const head = await this.#readHead();
    const problem = { column: columnOf(head, field), value: null, message };
    await this.addWrong(line, cellsOf(head, values), [problem], place);
  }

  /** Rows behind this place are yet to be applied, whatever an earlier try said of them. */
  async takeBackRefusals(after: number): Promise<void> {
    await this.#sql.run('DELETE FROM wrong WHERE place > ?', after);
  }

  async isWrong(line: number): Promise<boolean> {
    return (await this.#sql.get('SELECT 1 FROM wrong WHERE line = ?', line)) !== undefined;
  }

  /** The line that has claimed a key. */
  async claimedBy(key: string): Promise<number | undefined> {
    return (await this.#sql.get<{ line: number }>('SELECT line FROM seen WHERE key = ?', key))?.line;
  }

  async claim(key: string, line: number): Promise<void> {
    await this.#sql.run('INSERT INTO seen (key, line) VALUES (?, ?)', key, line);
  }

  async stagedAfter(place: number, rows: number): Promise<readonly StagedRow[]> {
    const found = await this.#sql.all<Omit<StagedRow, 'values'> & { readonly row_values: string }>(
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

  /**
   * Forgets all but the list of wrong rows, once the others are in: what was in them is personal data, which
   * SQLite leaves in free pages until the file is written anew.
   */
  async forgetRows(): Promise<void> {
    for (const table of ['staged', 'seen']) await this.#sql.run(`DROP TABLE IF EXISTS ${table}`);
    await this.#sql.run('VACUUM');
  }

  close(): void {
    this.#file.close();
  }

  #readWrong(after: number, rows: number): Promise<WrongRecord[]> {
    return this.#sql.all('SELECT * FROM wrong WHERE line > ? ORDER BY line LIMIT ?', after, rows);
  }

  async #readHead(): Promise<StagingHead> {
    const row = await this.#sql.get<{ head: string }>('SELECT head FROM head');
    if (!row) throw new Error('The staging file has no head.');
    return JSON.parse(row.head);
  }
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
