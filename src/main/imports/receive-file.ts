import { open } from 'node:fs/promises';
import { importTooLarge, invalidInput } from '../../shared/errors.ts';
import { MAX_IMPORT_BYTES } from '../../shared/limits.ts';
import type { ImportJob } from './import-job.ts';

/**
 * Writes what comes behind what is there.
 * @throws DomainError `PAYLOAD_TOO_LARGE`
 */
export async function receive(
  job: ImportJob,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const file = await open(job.source, 'r+');
  try {
    for await (const part of parts) {
      if (job.received + part.length > MAX_IMPORT_BYTES) throw importTooLarge();
      // At its place: what a full disk cut off is written over when it is sent again.
      await file.write(part, 0, part.length, job.received);
      job.received += part.length;
    }
  } finally {
    await file.close();
  }
}

/**
 * A file that somebody sends while it is read.
 * @throws DomainError `INVALID_INPUT` when they hang up on the way
 */
export async function* unbroken(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch {
    // It says how the connection ended, which is of no help; what to do is.
    throw invalidInput('file', 'The file broke off on its way, and nothing was imported. Send it again.');
  }
}
