import { Mutex } from 'async-mutex';
import type { ReadingChoice } from '../../shared/contract/imports.ts';
import type { ImportJob } from './import-job.ts';
import { inTurn } from './in-turn.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';
import { CheckUnavailable, runCheck } from './run-check.ts';

interface Parts {
  /** The shop's database. */
  readonly shop: string;
  /** The file of the thread that checks. */
  readonly checkWorker: string;
  /** Says that what screens show of imports is old. May be called as often as it is true. */
  readonly tell: () => void;
  readonly logFailure: (error: unknown) => void;
}

/** Checks files, one at a time, each in a thread. */
export class CheckRunner {
  readonly #parts: Parts;
  readonly #mutex = new Mutex();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Checks the file, in place of a check that is under way. @returns when it is checked or has failed */
  start(job: ImportJob, choice: ReadingChoice): Promise<void> {
    const signal = job.restart('checking');
    job.settled = this.#check(job, choice, signal);
    return job.settled;
  }

  async #check(job: ImportJob, choice: ReadingChoice, signal: AbortSignal): Promise<void> {
    const { checkWorker, shop, tell } = this.#parts;
    const { source, staging, received } = job;
    const request = { kind: job.origin.kind, source, staging, shop, choice };
    const onRead = (bytes: number) => {
      if (signal.aborted) return;
      job.progress = bytes / received;
      tell();
    };
    try {
      const report = await inTurn(this.#mutex, signal, () => runCheck(checkWorker, request, onRead, signal));
      signal.throwIfAborted();
      job.report = report;
      job.state = 'checked';
      job.progress = 1;
    } catch (error) {
      // Another check has taken its place, or nobody wants it any more.
      if (signal.aborted) return;
      job.report = undefined;
      job.fail(this.#problemOf(error));
    }
    tell();
  }

  #problemOf(error: unknown): string {
    if (error instanceof UnreadableFile) return error.message;
    this.#parts.logFailure(error);
    return error instanceof CheckUnavailable ? UNAVAILABLE : BROKEN;
  }
}

const UNAVAILABLE =
  'The file could not be checked: the disk is full, or cannot be read. Make room, then try again.';
const BROKEN = 'Something went wrong while the file was checked, and nothing was imported. Try again.';
