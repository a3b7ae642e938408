import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import type { ReadingChoice } from '../../shared/contract/imports.ts';
import type { Resource } from '../../shared/contract/index.ts';
import { isUnavailable } from '../database/unavailable.ts';
import type { Units } from '../units.ts';
import { applyImport } from './apply-import.ts';
import type { ImportJob } from './import-job.ts';
import { insertImport, updateImport } from './import-records.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';
import { runCheck } from './run-check.ts';
import { Staging } from './staging.ts';

/** When the disk is full, and the like: how long before the next try. */
const RETRY_MS = 2000;

interface Parts {
  readonly units: Units;
  /** The shop's database. */
  readonly shop: string;
  /** The file of the thread that checks. */
  readonly checkWorker: string;
  /** Says that what screens show of these is old. May be called as often as it is true. */
  readonly tell: (...resources: readonly Resource[]) => void;
  readonly logFailure: (error: unknown) => void;
}

/** The work that goes on after a call: one check at a time in a thread, one import at a time into the shop. */
export class ImportRunner {
  readonly #parts: Parts;
  readonly #checking = new Mutex();
  readonly #applying = new Mutex();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Checks the file, in place of a check that is under way. @returns when it is checked or has failed */
  startCheck(job: ImportJob, choice: ReadingChoice): Promise<void> {
    const signal = job.restart('checking');
    job.settled = this.#check(job, choice, signal);
    return job.settled;
  }

  /**
   * Begins to apply a checked import: from here on it survives a restart.
   * @returns once it has begun, what resolves when it is done or has failed
   */
  async startApply(job: ImportJob): Promise<{ readonly end: Promise<void> }> {
    const signal = job.restart('applying');
    try {
      await this.#recordBegin(job);
    } catch (error) {
      job.restart('checked');
      throw error;
    }
    // The personal data in it is of no more use.
    await rm(job.source, { force: true });
    return { end: this.#goOn(job, signal) };
  }

  /** Goes on with an import that a stop of the register cut off. */
  resume(job: ImportJob): void {
    if (existsSync(job.staging)) this.#goOn(job, job.running.signal);
    else job.settled = this.#fail(job, new Error(`The rows of the import in ${job.folder} are gone.`));
  }

  #goOn(job: ImportJob, signal: AbortSignal): Promise<void> {
    job.settled = this.#apply(job, signal);
    return job.settled;
  }

  async #check(job: ImportJob, choice: ReadingChoice, signal: AbortSignal): Promise<void> {
    const { checkWorker, shop, tell, logFailure } = this.#parts;
    const { source, staging, origin, received } = job;
    const onRead = (bytes: number) => {
      if (signal.aborted) return;
      job.progress = bytes / received;
      tell('imports');
    };
    try {
      const report = await this.#checking.runExclusive(() =>
        runCheck(checkWorker, { kind: origin.kind, source, staging, shop, choice }, onRead, signal),
      );
      signal.throwIfAborted();
      job.report = report;
      job.state = 'checked';
      job.progress = 1;
    } catch (error) {
      // Another check has taken its place, or nobody wants it any more.
      if (signal.aborted) return;
      job.report = undefined;
      job.state = 'failed';
      job.problem = error instanceof UnreadableFile ? error.message : BROKEN;
      if (!(error instanceof UnreadableFile)) logFailure(error);
    }
    tell('imports');
  }

  async #recordBegin(job: ImportJob): Promise<void> {
    const { report, origin } = job;
    const { to_add = 0, to_update = 0, unchanged = 0 } = report?.checked ?? {};
    await this.#parts.units.write(origin.actor, async (unit) => {
      await insertImport(unit, { ...origin, report: JSON.stringify(report), unchanged });
      const { kind, id } = origin;
      const after = { kind, to_add, to_update };
      await unit.journal.record({ action: 'import.started', subject_id: id, before: null, after });
      unit.changed('imports');
    });
    job.setApplied({ applied_through: 0, added: 0, updated: 0, unchanged, refused: 0 });
  }

  async #apply(job: ImportJob, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#applying.runExclusive(() => this.#applyStaged(job, signal));
        job.state = 'done';
        if (job.hasNothingWrong) await job.deleteFiles();
        break;
      } catch (error) {
        if (signal.aborted) return;
        if (!isUnavailable(error)) {
          await this.#fail(job, error);
          break;
        }
        job.problem = WAITING;
        this.#parts.tell('imports');
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    this.#parts.tell('imports', job.origin.kind);
  }

  async #applyStaged(job: ImportJob, signal: AbortSignal): Promise<void> {
    const { units, tell } = this.#parts;
    const { id, actor, kind } = job.origin;
    const staging = Staging.open(job.staging);
    try {
      await applyImport({
        id,
        actor,
        units,
        staging,
        signal,
        onApplied: (applied) => {
          job.setApplied(applied);
          job.problem = null;
          tell('imports', kind);
        },
      });
    } finally {
      staging.close();
    }
  }

  /** What came in stays; how much that is stands in the record. */
  async #fail(job: ImportJob, error: unknown): Promise<void> {
    const { units, logFailure } = this.#parts;
    logFailure(error);
    job.state = 'failed';
    job.problem = BROKEN;
    const { applied } = job;
    if (applied)
      await units
        .write('system', (unit) => updateImport(unit, job.origin.id, 'failed', applied))
        .catch(logFailure);
  }
}

const BROKEN =
  'Something went wrong inside the register. Rows that are in the shop already stay there. Try again.';
const WAITING = 'The shop cannot be written to at the moment. The import goes on by itself: check the disk.';
