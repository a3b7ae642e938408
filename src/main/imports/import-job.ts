import { rm } from 'node:fs/promises';
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
  /** Of the whole file; undefined as long as it is not known. */
  readonly bytes?: number | undefined;
  readonly created_at: number;
}

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
  problem: string | null = null;
  report: CheckReport | undefined;
  applied: Applied | undefined;
  /** The check or the work that is under way. */
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
    job.setApplied(row);
    return job;
  }

  get isComplete(): boolean {
    return this.received === this.origin.bytes;
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

  async deleteFiles(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function countsOf({ added, updated, unchanged, refused }: Applied): NonNullable<ImportView['applied']> {
  return { added, updated, unchanged, refused };
}
