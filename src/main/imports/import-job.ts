import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mutex } from 'async-mutex';
import type { Actor } from '../../shared/actor.ts';
import type { ImportView } from '../../shared/contract/imports.ts';
import type { ImportKind, ImportState } from '../../shared/import-format.ts';
import type { ImportRow } from '../database/entities/import.ts';
import { toIso } from '../time.ts';
import type { CheckReport } from './check-import.ts';
import type { Applied } from './import-records.ts';

interface Origin {
  readonly id: string;
  readonly kind: ImportKind;
  readonly actor: Actor;
  readonly file_name: string;
  readonly created_at: number;
}

/** After so long without a part, nobody is sending any more. */
const SENDING_PAUSE_MS = 10 * 60_000;

/** An import as long as it is of interest: the state it is in, and the folder with its files. */
export class ImportJob {
  readonly origin: Origin;
  readonly folder: string;
  /** The file as it came. */
  readonly source: string;
  readonly staging: string;
  /** Parts come one after the other. */
  readonly receiving = new Mutex();
  state: ImportState = 'receiving';
  /** Of the present state, from 0 to 1. */
  progress = 0;
  received = 0;
  /** Of the whole file; undefined as long as it is not known. */
  bytes: number | undefined;
  /** When the last part came, on the process's clock. */
  receivedAt = performance.now();
  problem: string | null = null;
  report: CheckReport | undefined;
  applied: Applied | undefined;
  /** True once rows may be in the shop. */
  hasBegun = false;
  /** What is under way: receiving, a check, or applying. */
  running = new AbortController();
  /** Resolves when it has ended. */
  settled: Promise<void> = Promise.resolve();

  /** @param folder the folder of all imports */
  constructor(folder: string, origin: Origin) {
    this.origin = origin;
    this.folder = join(folder, origin.id);
    this.source = join(this.folder, 'source.csv');
    this.staging = join(this.folder, 'staging.db');
  }

  /** One that was applied, or was about to be, before the register started. */
  static ofRecord(folder: string, row: ImportRow): ImportJob {
    const job = new ImportJob(folder, row);
    job.report = JSON.parse(row.report);
    job.state = row.state;
    job.hasBegun = true;
    job.setApplied(row);
    if (row.state === 'failed') job.problem = BROKEN;
    return job;
  }

  get isComplete(): boolean {
    return this.received === this.bytes;
  }

  /** True when the database knows of it, too. */
  get isRecorded(): boolean {
    return this.applied !== undefined;
  }

  /** True when nothing would be cut off if it went. */
  get isIdle(): boolean {
    if (this.state === 'receiving') return performance.now() - this.receivedAt > SENDING_PAUSE_MS;
    return this.state !== 'checking' && this.state !== 'applying';
  }

  /** Rows that the check found something to do for. */
  get rowsToApply(): number {
    const { to_add = 0, to_update = 0 } = this.report?.checked ?? {};
    return to_add + to_update;
  }

  /** True once nobody needs a list of what was wrong. */
  get hasNothingWrong(): boolean {
    return (this.report?.checked?.wrong ?? 0) + (this.applied?.refused ?? 0) === 0;
  }

  setApplied(applied: Applied): void {
    this.applied = applied;
    this.progress = this.rowsToApply === 0 ? 1 : applied.applied_through / this.rowsToApply;
  }

  /** Ends whatever is under way, and lets something else begin. */
  restart(state: ImportState): AbortSignal {
    this.running.abort();
    this.running = new AbortController();
    this.state = state;
    this.progress = 0;
    this.problem = null;
    return this.running.signal;
  }

  fail(problem: string): void {
    this.state = 'failed';
    this.problem = problem;
  }

  view(): ImportView {
    const { id, kind, file_name, created_at } = this.origin;
    const { report, applied } = this;
    return {
      id,
      kind,
      file_name,
      state: this.state,
      progress: this.progress,
      read_as: report?.read_as ?? null,
      columns: report?.columns ?? [],
      problem: this.problem ?? report?.problem ?? null,
      checked: report?.checked ?? null,
      applied: applied ? countsOf(applied) : null,
      wrong_rows: report?.wrong_rows ?? [],
      createdAt: toIso(created_at),
    };
  }

  async makeFiles(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(this.source, '');
  }

  async deleteFiles(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What is said of an import that broke off while it was applied. */
export const BROKEN = 'Something went wrong inside the register. The rows that are in the shop stay there.';

function countsOf({ added, updated, unchanged, refused }: Applied): NonNullable<ImportView['applied']> {
  return { added, updated, unchanged, refused };
}
