import { existsSync } from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import type { ImportView, ReadingChoice } from '../../shared/contract/imports.ts';
import { conflict, DomainError, invalidInput } from '../../shared/errors.ts';
import type { ImportKind, ImportState } from '../../shared/import-format.ts';
import type { Clock } from '../clock.ts';
import type { CsvPage } from '../csv/csv-page.ts';
import type { Job } from '../unit.ts';
import type { ApplyRunner } from './apply-runner.ts';
import type { CheckRunner } from './check-runner.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportShelf } from './import-shelf.ts';
import { cancelled, receive, unbroken } from './receive-file.ts';
import { Staging } from './staging.ts';

interface NewFile {
  readonly kind: ImportKind;
  readonly file_name: string;
  readonly bytes: number;
}

interface WholeFile extends ReadingChoice {
  readonly file: AsyncIterable<Uint8Array>;
  readonly file_name: string;
  readonly wrong_rows: WrongRows;
  readonly check_only: boolean;
}

/** Whether wrong rows keep the others from being imported. */
type WrongRows = 'refuse' | 'skip';

interface Parts {
  readonly shelf: ImportShelf;
  readonly checks: CheckRunner;
  readonly applies: ApplyRunner;
  readonly clock: Clock;
}

/** Brings products and customers in from files: received, checked as a whole, then applied. */
export class ImportsService {
  readonly #shelf: ImportShelf;
  readonly #checks: CheckRunner;
  readonly #applies: ApplyRunner;
  readonly #clock: Clock;

  constructor({ shelf, checks, applies, clock }: Parts) {
    this.#shelf = shelf;
    this.#checks = checks;
    this.#applies = applies;
    this.#clock = clock;
  }

  /** Newest first. */
  findAll(kind?: ImportKind): readonly ImportView[] {
    return this.#shelf.newestFirst(kind).map((job) => job.view());
  }

  /** @throws DomainError `NOT_FOUND` */
  findOne(id: string): ImportView {
    return this.#shelf.get(id).view();
  }

  async create({ actor }: Job, { kind, file_name, bytes }: NewFile): Promise<ImportView> {
    const job = await this.#shelf.add({ ...this.#newOrigin(), kind, actor, file_name });
    job.bytes = bytes;
    return job.view();
  }

  /**
   * @param data base64
   * @throws DomainError `NOT_FOUND`; `CONFLICT` `import_state` when this is not the part that comes next
   */
  append(id: string, offset: number, data: string): Promise<ImportView> {
    const job = this.#shelf.get(id);
    return job.receiving.runExclusive(async () => {
      assertState(job, 'receiving');
      const { bytes = 0 } = job;
      const part = Buffer.from(data, 'base64');
      if (offset !== job.received)
        throw stateConflict(`offset must be ${job.received}: so many bytes are here.`, 'offset');
      if (job.received + part.length > bytes)
        throw stateConflict(`This is more than the ${bytes} bytes that were announced.`, 'data');
      await receive(job, [part]);
      job.progress = job.isComplete ? 1 : job.received / bytes;
      return job.view();
    });
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `import_state` while bytes are missing, and once it is applied */
  async check(id: string, choice: ReadingChoice): Promise<ImportView> {
    const job = this.#shelf.get(id);
    assertNotApplied(job);
    if (!job.isComplete) throw stateConflict('The file is not all here yet.');
    this.#checks.start(job, choice);
    return job.view();
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `import_state` unless it is checked, and right or to be taken as it is */
  async apply(id: string, wrongRows: WrongRows): Promise<ImportView> {
    const job = this.#shelf.get(id);
    assertState(job, 'checked');
    const refusal = refusalOf(job, wrongRows);
    if (refusal !== undefined) throw stateConflict(refusal);
    await this.#applies.start(job);
    return job.view();
  }

  /** @throws DomainError `NOT_FOUND`, also when no row was checked */
  async problems(id: string, cursor: string | undefined): Promise<CsvPage> {
    const job = this.#shelf.get(id);
    if (job.state === 'checking' || !existsSync(job.staging))
      throw new DomainError('NOT_FOUND', 'This import has no list of wrong rows.');
    const staging = Staging.open(job.staging);
    try {
      return await staging.problemsCsv(cursor);
    } finally {
      staging.close();
    }
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `import_state` once rows come into the shop: half would stay */
  async remove(id: string): Promise<void> {
    const job = this.#shelf.get(id);
    if (job.state === 'applying' && job.hasBegun)
      throw stateConflict('The import is being applied. It cannot be cancelled any more.');
    await this.#shelf.remove(job);
  }

  /**
   * Receives, checks and applies a file in one call.
   * @throws DomainError `INVALID_INPUT` when the file cannot be read or has wrong rows that are not to be left
   * out, and nothing was imported then; `PAYLOAD_TOO_LARGE`
   */
  async importFile({ actor }: Job, kind: ImportKind, request: WholeFile): Promise<ImportView> {
    const { file, file_name, wrong_rows, check_only, ...choice } = request;
    const job = await this.#shelf.add({ ...this.#newOrigin(), kind, actor, file_name });
    try {
      await receive(job, unbroken(file));
    } catch (error) {
      await this.#shelf.remove(job);
      throw error;
    }
    job.bytes = job.received;
    await this.#checks.start(job, choice);
    if (job.state === 'failed') throw invalidInput('file', job.problem ?? '');
    if (job.state !== 'checked') throw cancelled();
    if (check_only) return job.view();
    const refusal = refusalOf(job, wrong_rows);
    if (refusal !== undefined) throw invalidInput('file', refusal);
    const { end } = await this.#applies.start(job);
    await end;
    const { state, problem } = job.view();
    if (state === 'failed') throw new DomainError('UNEXPECTED', problem ?? '');
    if (state === 'applying') throw cancelled();
    return job.view();
  }

  #newOrigin(): { readonly id: string; readonly created_at: number } {
    return { id: uuidv7(), created_at: this.#clock() };
  }
}

function stateConflict(message: string, field?: string): DomainError {
  return conflict('import_state', message, field);
}

const stateNames: Readonly<Record<ImportState, string>> = {
  receiving: 'waits for the rest of its file',
  checking: 'is being checked',
  checked: 'is checked',
  applying: 'is being applied',
  done: 'is done',
  failed: 'has failed',
};

function assertState(job: ImportJob, wanted: ImportState): void {
  if (job.state !== wanted) throw stateConflict(`The import ${stateNames[job.state]}.`);
}

function assertNotApplied(job: ImportJob): void {
  if (job.applied !== undefined || job.state === 'applying')
    throw stateConflict(`The import ${stateNames[job.state]}.`);
}

/** Why a checked file is not applied; undefined when it may be. */
function refusalOf({ origin, report }: ImportJob, wrongRows: WrongRows): string | undefined {
  if (!report?.checked) return report?.problem ?? 'The file is not checked.';
  const { wrong, rows } = report.checked;
  const [first] = report.wrong_rows;
  if (wrong === 0 || wrongRows === 'skip' || !first) return undefined;
  const [problem] = first.problems;
  const place = problem?.column ? `line ${first.line}, ${problem.column}` : `line ${first.line}`;
  return (
    `${wrong} of ${rows} rows are wrong, and nothing was imported. The first is ${place}: ${problem?.message} ` +
    `All are in /imports/${origin.id}/problems; wrong_rows=skip leaves them out.`
  );
}
