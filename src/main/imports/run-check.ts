import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CheckReport, CheckRequest } from './check-import.ts';
import type { CheckMessage } from './check-worker.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';

/** Put in by the build, which makes a file of its own of the thread; the sources run as they are. */
declare const __CHECK_WORKER__: string;

/** Where the thread of check-worker.ts is. @param main the folder of the program's entries */
export function checkWorkerIn(main: string): string {
  return join(main, typeof __CHECK_WORKER__ === 'undefined' ? 'imports/check-worker.ts' : __CHECK_WORKER__);
}

/** The disk, and not the program or the file, kept a file from being checked. */
export class CheckUnavailable extends Error {
  override readonly name = 'CheckUnavailable';
}

/** Several times what a check needs, whatever its file: a hostile one ends its thread, and nothing else. */
const resourceLimits = { maxOldGenerationSizeMb: 128 };

/**
 * Checks a file in a thread of its own.
 * @param checkWorker the thread's file
 * @param onRead is told how many bytes are read
 * @throws UnreadableFile; CheckUnavailable; AbortError when `signal` ends it
 */
export async function runCheck(
  checkWorker: string,
  request: CheckRequest,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<CheckReport> {
  signal.throwIfAborted();
  const worker = new Worker(checkWorker, { workerData: request, resourceLimits });
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: CheckMessage) => {
        if (message.type === 'read') onRead(message.bytes);
        else if (message.type === 'checked') resolve(message.report);
        else if (message.type === 'unreadable') reject(new UnreadableFile(message.message));
        else
          reject(
            new CheckUnavailable('The thread that checks a file met a disk that is full or cannot be read.'),
          );
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread that checks a file ended without an answer.')));
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    // It has its files open until it is gone.
    await worker.terminate();
    await ended;
  }
}
