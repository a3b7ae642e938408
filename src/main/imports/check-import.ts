import { rmSync } from 'node:fs';
import type {
  ColumnProblem,
  FileColumn,
  ImportView,
  ReadAs,
  ReadingChoice,
  WrongRow,
} from '../../shared/contract/imports.ts';
import type { Currency } from '../../shared/currency.ts';
import { conflict, DomainError } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import { openToRead } from '../database/plain-file.ts';
import type { Sql } from '../database/sql.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Plan, Planner } from './plan.ts';
import { planners } from './planners.ts';
import type { TableRow } from './reading/row-reader.ts';
import { openTable, type Table } from './reading/table.ts';
import { Staging } from './staging.ts';
import { columnOf, type StagingHead } from './staging-head.ts';

/** Files, all by their paths: a check runs in a thread of its own. */
export interface CheckRequest {
  readonly kind: ImportKind;
  readonly source: string;
  readonly staging: string;
  readonly shop: string;
  readonly choice: ReadingChoice;
}

type Counts = NonNullable<ImportView['checked']>;

/** What there is to know of a file before it is applied. */
export interface CheckReport {
  readonly read_as: ReadAs;
  readonly columns: readonly FileColumn[];
  readonly problem: string | null;
  readonly checked: Counts | null;
  readonly wrong_rows: readonly WrongRow[];
  /** The code of the shop's currency, in which amounts were read. */
  readonly currency: string;
}

/** So many wrong rows are shown; all of them are in the file to download. */
const SHOWN_WRONG_ROWS = 100;

/**
 * Reads a whole file, compares each row with the shop, and writes down what is to be done and what is wrong.
 * @param onRead is told how many bytes of the file are read
 * @throws UnreadableFile
 */
export async function checkImport(
  request: CheckRequest,
  onRead: (bytes: number) => void,
): Promise<CheckReport> {
  // Before anything can fail: what an earlier check found is not to be taken for what this one finds.
  rmSync(request.staging, { force: true });
  const shop = openToRead(request.shop);
  try {
    const currency = await shopCurrency(shop.sql);
    const table = await openTable({ ...request, file: request.source, currency });
    const { readAs: read_as, columns, problem } = table;
    const report = { read_as, columns, problem, currency: currency.code };
    if (problem !== null) return { ...report, checked: null, wrong_rows: [] };
    const head = { names: table.names, fields: read_as.columns, decimal: read_as.decimal };
    const staging = await Staging.create(request.staging, head);
    try {
      const check = new Check({ planner: planners[request.kind], shop: shop.sql, currency, staging, head });
      const checked = await check.run(table, onRead);
      await staging.commit();
      return { ...report, checked, wrong_rows: await staging.firstWrong(SHOWN_WRONG_ROWS) };
    } finally {
      staging.close();
    }
  } finally {
    shop.close();
  }
}

interface CheckParts {
  readonly planner: Planner;
  readonly shop: Sql;
  readonly currency: Currency;
  readonly staging: Staging;
  readonly head: StagingHead;
}

class Check {
  readonly #parts: CheckParts;
  readonly #counts = { rows: 0, wrong: 0, to_add: 0, to_update: 0, unchanged: 0 };

  constructor(parts: CheckParts) {
    this.#parts = parts;
  }

  async run(table: Table, onRead: (bytes: number) => void): Promise<Counts> {
    for await (const row of table.rows(onRead)) {
      this.#counts.rows += 1;
      const problems = row.problems.length > 0 ? row.problems.map(inWords) : await this.#stage(row);
      if (problems.length === 0) continue;
      this.#counts.wrong += 1;
      await this.#parts.staging.addWrong(row.line, row.cells, problems);
    }
    return this.#counts;
  }

  /** @returns what is wrong with it, beside the shop and the rows before */
  async #stage(row: TableRow): Promise<readonly ColumnProblem[]> {
    const { planner, shop, currency, staging, head } = this.#parts;
    const { line, values } = row;
    try {
      const plan = await planner.plan(shop, values, currency);
      await this.#claimCodes(row, plan);
      if (plan.action === 'add')
        await staging.stage({ line, values, target: null, like_line: await this.#firstLike(row) });
      if (plan.action === 'update') await staging.stage({ line, values, target: plan.id, like_line: null });
      this.#counts[countOf[plan.action]] += 1;
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ column: columnOf(head, error.details.field), value: null, message: error.message }];
    }
  }

  /** Two rows about one thing would undo each other, or make it twice. A wrong row claims nothing. */
  async #claimCodes({ line, values }: TableRow, plan: Plan): Promise<void> {
    const { planner, staging } = this.#parts;
    const id = { field: 'id', value: plan.action === 'add' ? values.id : plan.id } as const;
    const codes = [...planner.codesOf(values, plan), id].filter(({ value }) => value);
    for (const { field, value } of codes) {
      const before = await staging.claimedBy(`${field} ${value}`);
      if (before !== undefined)
        throw conflict('duplicate', `Line ${before} is about the same ${field} already.`, field);
    }
    for (const { field, value } of codes) await staging.claim(`${field} ${value}`, line);
  }

  /** Several new rows of one name without a code are as many things: sizes of a shirt, two people. */
  async #firstLike({ line, values }: TableRow): Promise<number | null> {
    const { planner, staging } = this.#parts;
    const name = planner.nameOf(values);
    if (name === undefined) return null;
    const first = await staging.claimedBy(`name ${name}`);
    if (first === undefined) await staging.claim(`name ${name}`, line);
    return first ?? null;
  }
}

/** A reader's finding goes on after the column's name. */
function inWords({ column, value, message }: ColumnProblem): ColumnProblem {
  return { column, value, message: `${column ?? 'This row'} ${message}.` };
}

const countOf = { add: 'to_add', update: 'to_update', unchanged: 'unchanged' } as const;
