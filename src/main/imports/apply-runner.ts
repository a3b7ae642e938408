import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Mutex } from 'async-mutex';
import type { Resource } from '../../shared/contract/index.ts';
import { conflict } from '../../shared/errors.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { shopCurrency } from '../settings/settings-service.ts';
import type { Units } from '../units.ts';
import { applyImport } from './apply-import.ts';
import { BROKEN, type ImportJob } from './import-job.ts';
import { insertImport, reportToKeep, updateImport } from './import-records.ts';
import { inTurn } from './in-turn.ts';
import { Staging } from './staging.ts';

/** When the disk is full, and the like: how long before the next try. */
const RETRY_MS = 2000;

interface Parts {
  readonly units: Units;
  /** Says that what screens show of these is old. May be called as often as it is true. */
  readonly tell: (...resources: readonly Resource[]) => void;
  readonly logFailure: (error: unknown) => void;
}

/** Brings checked imports into the shop, one at a time, in the order in which they were asked for. */
export class ApplyRunner {
  readonly #parts: Parts;
  readonly #mutex = new Mutex();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Begins to apply a checked import: from here on it survives a restart.
   * @returns once it has begun, what resolves when it is done or has failed
   * @throws DomainError `CONFLICT` `import_state` when amounts no longer mean what was checked
   */
  async start(job: ImportJob): Promise<{ readonly end: Promise<void> }> {
    const signal = job.restart('applying');
    const begun = this.#recordBegin(job);
    // Known at once, for who closes the register in this moment.
    const end = begun.then(() => this.#apply(job, signal));
    job.settled = end.catch(() => undefined);
    try {
      await begun;
    } catch (error) {
      job.restart('checked');
      throw error;
    }
    return { end };
  }

  /** Goes on with an import that a stop of the register cut off. */
  resume(job: ImportJob): void {
    job.settled = this.#apply(job, job.running.signal);
  }

  async #recordBegin(job: ImportJob): Promise<void> {
    const { report, origin } = job;
    if (!report?.checked) throw new Error('An import was applied that is not checked.');
    const { to_add, to_update, unchanged } = report.checked;
    await this.#parts.units.write(origin.actor, async (unit) => {
      const { code } = await shopCurrency(unit.sql);
      if (code !== report.currency)
        throw conflict('import_state', "The shop's currency has changed. Check the file again.");
      await insertImport(unit, { ...origin, report: reportToKeep(report), unchanged });
      const after = { kind: origin.kind, to_add, to_update };
      await unit.journal.record({ action: 'import.started', subject_id: origin.id, before: null, after });
      unit.changed('imports');
    });
    job.setApplied({ applied_through: 0, added: 0, updated: 0, unchanged, refused: 0 });
  }

  /** Takes its place in the row at once: nothing is waited for before. */
  async #apply(job: ImportJob, signal: AbortSignal): Promise<void> {
    try {
      await inTurn(this.#mutex, signal, () => this.#applyInTurn(job, signal));
    } catch (error) {
      if (!signal.aborted) await this.#fail(job, error);
    }
    this.#parts.tell('imports', job.origin.kind);
  }

  /** A machine that cannot write now is waited for, with the place kept: a later list must not overtake. */
  async #applyInTurn(job: ImportJob, signal: AbortSignal): Promise<void> {
    const { tell, logFailure } = this.#parts;
    // The personal data in it is of no more use.
    await rm(job.source, { force: true }).catch(logFailure);
    while (!signal.aborted && job.state === 'applying') {
      try {
        await this.#applyStaged(job, signal);
        job.state = 'done';
        job.problem = null;
      } catch (error) {
        if (signal.aborted) return;
        if (!isUnavailable(error)) throw error;
        job.problem = WAITING;
        tell('imports');
        // Who stops it meanwhile ends the wait, and the loop looks at the signal.
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  async #applyStaged(job: ImportJob, signal: AbortSignal): Promise<void> {
    const { units, tell, logFailure } = this.#parts;
    const { id, actor, kind } = job.origin;
    // A missing file is no disk to wait for.
    if (!existsSync(job.staging)) throw new Error(`The rows of the import in ${job.folder} are gone.`);
    job.hasBegun = true;
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
      if (!job.hasNothingWrong) await staging.forgetRows().catch(logFailure);
    } finally {
      staging.close();
    }
    if (job.hasNothingWrong) await job.deleteFiles().catch(logFailure);
  }

  /** What came in stays; how much that is stands in the record. */
  async #fail(job: ImportJob, error: unknown): Promise<void> {
    const { units, logFailure } = this.#parts;
    logFailure(error);
    job.fail(BROKEN);
    const { applied } = job;
    if (!applied) return;
    await units
      .write('system', (unit) => updateImport(unit, job.origin.id, 'failed', applied))
      .catch(logFailure);
  }
}

const WAITING = 'The shop cannot be written to at the moment. The import goes on by itself: check the disk.';
