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
  const shop = openToRead(request.shop);
  try {
    const currency = await shopCurrency(shop.sql);
    const table = await openTable({ ...request, file: request.source, currency });
    const { readAs: read_as, columns, problem } = table;
    if (problem !== null) return { read_as, columns, problem, checked: null, wrong_rows: [] };
    rmSync(request.staging, { force: true });
    const staging = await Staging.create(request.staging, namesOf(table), read_as.columns);
    try {
      const checked = await new Check(planners[request.kind], shop.sql, currency, staging).run(table, onRead);
      await staging.commit();
      return { read_as, columns, problem, checked, wrong_rows: await staging.firstWrong(SHOWN_WRONG_ROWS) };
    } finally {
      staging.close();
    }
  } finally {
    shop.close();
  }
}

function namesOf({ columns }: Table): readonly string[] {
  return columns.map(({ name }, index) => name ?? `Column ${index + 1}`);
}

class Check {
  readonly #planner: Planner;
  readonly #shop: Sql;
  readonly #currency: Currency;
  readonly #staging: Staging;
  readonly #counts = { rows: 0, wrong: 0, to_add: 0, to_update: 0, unchanged: 0 };

  constructor(planner: Planner, shop: Sql, currency: Currency, staging: Staging) {
    this.#planner = planner;
    this.#shop = shop;
    this.#currency = currency;
    this.#staging = staging;
  }

  async run(table: Table, onRead: (bytes: number) => void): Promise<Counts> {
    const names = namesOf(table);
    const nameOf = (field: string | undefined) =>
      names[table.readAs.columns.findIndex((column) => column !== null && column === field)] ?? null;
    for await (const row of table.rows(onRead)) {
      this.#counts.rows += 1;
      const problems = row.problems.length > 0 ? row.problems.map(inWords) : await this.#stage(row, nameOf);
      if (problems.length === 0) continue;
      this.#counts.wrong += 1;
      await this.#staging.addWrong(row.line, row.cells, problems);
    }
    return this.#counts;
  }

  /** @returns what is wrong with it, beside the shop and the rows before */
  async #stage(
    row: TableRow,
    nameOf: (field: string | undefined) => string | null,
  ): Promise<readonly ColumnProblem[]> {
    try {
      const plan = await this.#planner.plan(this.#shop, row.values, this.#currency);
      await this.#assertFirst(row, plan);
      if (plan.action !== 'unchanged') await this.#staging.stage(row.line, row.values);
      this.#counts[countOf[plan.action]] += 1;
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [{ column: nameOf(error.details.field), value: null, message: error.message }];
    }
  }

  /** Two rows about one thing would undo each other, or make it twice. */
  async #assertFirst({ line, values }: TableRow, plan: Plan): Promise<void> {
    const id = plan.action === 'add' ? values.id : plan.id;
    for (const { field, value } of [...this.#planner.codesOf(values), { field: 'id', value: id } as const]) {
      if (!value) continue;
      const before = await this.#staging.claim(`${field} ${value}`, line);
      if (before !== undefined)
        throw conflict('duplicate', `Line ${before} is about the same ${field} already.`, field);
    }
  }
}

/** A reader's finding goes on after the column's name. */
function inWords({ column, value, message }: ColumnProblem): ColumnProblem {
  return { column, value, message: `${column ?? 'This row'} ${message}.` };
}

const countOf = { add: 'to_add', update: 'to_update', unchanged: 'unchanged' } as const;
