import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, notFound } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import type { ImportRow } from '../database/entities/import.ts';
import { ImportJob } from './import-job.ts';

/** So many imports are remembered. */
const REMEMBERED = 20;

interface Parts {
  /** For the files of all of them; made when the first comes. */
  readonly folder: string;
  /** Called when one has come or gone. */
  readonly changed: () => void;
  /** Takes one that was applied, or was to be, out of the database. */
  readonly deleteRecord: (job: ImportJob) => Promise<void>;
  readonly logFailure: (error: unknown) => void;
}

/** The imports of late, and the folder that has their files. */
export class ImportShelf {
  readonly #parts: Parts;
  /** Oldest first. */
  readonly #jobs = new Map<string, ImportJob>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws DomainError `NOT_FOUND` */
  get(id: string): ImportJob {
    const job = this.#jobs.get(id);
    if (!job) throw notFound('import', id);
    return job;
  }

  newestFirst(kind?: ImportKind): readonly ImportJob[] {
    const jobs = [...this.#jobs.values()].reverse();
    return kind ? jobs.filter(({ origin }) => origin.kind === kind) : jobs;
  }

  /**
   * Takes a new import in, in place of the oldest that nobody works on.
   * @throws DomainError `TOO_MANY_REQUESTS` when all are under way
   */
  async add(origin: ConstructorParameters<typeof ImportJob>[1]): Promise<ImportJob> {
    const evicted = this.#jobs.size < REMEMBERED ? undefined : this.#findOldestIdle();
    if (evicted) this.#jobs.delete(evicted.origin.id);
    const job = new ImportJob(this.#parts.folder, origin);
    this.#jobs.set(origin.id, job);
    this.#parts.changed();
    if (evicted) await this.#dispose(evicted);
    await job.makeFiles();
    return job;
  }

  /** Ends what is under way for it, and forgets it with its files. */
  async remove(job: ImportJob): Promise<void> {
    this.#jobs.delete(job.origin.id);
    this.#parts.changed();
    await this.#dispose(job);
  }

  /**
   * Takes in what the database remembers, and deletes the files of all others: what was only received or
   * checked when the register stopped.
   * @returns what was being applied, in the order in which it was asked for
   */
  async restore(rows: readonly ImportRow[]): Promise<readonly ImportJob[]> {
    const jobs = rows.map((row) => ImportJob.ofRecord(this.#parts.folder, row));
    const byAge = jobs.toSorted((a, b) => a.origin.created_at - b.origin.created_at);
    for (const job of byAge) this.#jobs.set(job.origin.id, job);
    for (const name of await namesIn(this.#parts.folder)) {
      if (!this.#jobs.has(name)) await this.#delete(join(this.#parts.folder, name));
    }
    return jobs.filter(({ state }) => state === 'applying');
  }

  /** Ends what is under way, at once. What is applied goes on when the register starts again. */
  async close(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    for (const job of jobs) job.running.abort();
    for (const job of jobs) {
      await job.settled;
      if (!job.isRecorded && job.state !== 'applying') await this.#delete(job.folder);
    }
  }

  #findOldestIdle(): ImportJob {
    const oldest = [...this.#jobs.values()].find((job) => job.isIdle);
    if (oldest) return oldest;
    throw new DomainError('TOO_MANY_REQUESTS', 'Too many imports are under way. Wait until one is done.');
  }

  async #dispose(job: ImportJob): Promise<void> {
    job.running.abort();
    await job.settled;
    if (job.isRecorded) await this.#parts.deleteRecord(job);
    await this.#delete(job.folder);
  }

  /** What cannot be deleted now, because another program looks into it, goes at the next start. */
  async #delete(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true }).catch(this.#parts.logFailure);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
