import { type FileHandle, open } from 'node:fs/promises';
import { type DomainError, importTooLarge, invalidInput } from '../../shared/errors.ts';
import { MAX_IMPORT_BYTES } from '../../shared/limits.ts';
import type { ImportJob } from './import-job.ts';

/**
 * Writes what comes behind what is there.
 * @throws DomainError `PAYLOAD_TOO_LARGE`; `INVALID_INPUT` when the import is cancelled meanwhile
 */
export async function receive(
  job: ImportJob,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const { signal } = job.running;
  const file = await open(job.source, 'r+');
  try {
    for await (const part of parts) {
      if (signal.aborted) throw cancelled();
      if (job.received + part.length > MAX_IMPORT_BYTES) throw importTooLarge();
      await writeAll(file, part, job.received);
      job.received += part.length;
      job.receivedAt = performance.now();
    }
  } finally {
    await file.close();
  }
}

/**
 * A disk that is nearly full takes less than it was given, without an error. At its place: what was cut off is
 * written over when it is sent again.
 */
async function writeAll(file: FileHandle, part: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < part.length; ) {
    const { bytesWritten } = await file.write(part, written, part.length - written, position + written);
    written += bytesWritten;
  }
}

/** Another call took the import away. */
export function cancelled(): DomainError {
  return invalidInput('file', 'The import was cancelled, and nothing was imported.');
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
