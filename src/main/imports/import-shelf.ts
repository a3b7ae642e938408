import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, notFound } from '../../shared/errors.ts';
import type { ImportKind } from '../../shared/import-format.ts';
import type { ImportRow } from '../database/entities/import.ts';
import { ImportJob } from './import-job.ts';
import { REMEMBERED_IMPORTS } from './import-records.ts';

/** The imports of late, and the folder that has their files. */
export class ImportShelf {
  readonly #folder: string;
  readonly #changed: () => void;
  /** Oldest first. */
  readonly #jobs = new Map<string, ImportJob>();

  /**
   * @param folder for all of them; made when the first comes
   * @param changed called when one has come or gone
   */
  constructor(folder: string, changed: () => void) {
    this.#folder = folder;
    this.#changed = changed;
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

  /** @throws DomainError `TOO_MANY_REQUESTS` when too many are under way */
  async add(origin: ConstructorParameters<typeof ImportJob>[1]): Promise<ImportJob> {
    await this.#makeRoom();
    const job = new ImportJob(this.#folder, origin);
    await mkdir(job.folder, { recursive: true });
    await writeFile(job.source, '');
    this.#jobs.set(origin.id, job);
    this.#changed();
    return job;
  }

  /** Ends what is under way for it, and forgets it with its files. */
  async remove(job: ImportJob): Promise<void> {
    this.#jobs.delete(job.origin.id);
    this.#changed();
    job.running.abort();
    await job.settled;
    await job.deleteFiles();
  }

  /**
   * Takes in what the database remembers, and deletes the files of all others: what was only received or
   * checked when the register stopped.
   */
  async restore(rows: readonly ImportRow[]): Promise<void> {
    for (const row of rows) this.#jobs.set(row.id, ImportJob.ofRecord(this.#folder, row));
    for (const name of await namesIn(this.#folder)) {
      if (!this.#jobs.has(name)) await rm(join(this.#folder, name), { recursive: true, force: true });
    }
  }

  /** Ends what is under way. What is applied goes on when the register starts again. */
  async close(): Promise<void> {
    for (const job of this.#jobs.values()) {
      job.running.abort();
      await job.settled;
      if (job.applied === undefined) await job.deleteFiles();
    }
  }

  async #makeRoom(): Promise<void> {
    if (this.#jobs.size < REMEMBERED_IMPORTS) return;
    const oldest = [...this.#jobs.values()].find(({ state }) => state !== 'checking' && state !== 'applying');
    if (!oldest) {
      throw new DomainError('TOO_MANY_REQUESTS', 'Too many imports are under way. Wait until one is done.');
    }
    await this.remove(oldest);
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
