import { once } from 'node:events';
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { CheckReport, CheckRequest } from './check-import.ts';
import type { CheckMessage } from './check-worker.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';

/** Starts the thread of check-worker.ts. How it is found differs between the build and the sources. */
export type StartCheckWorker = (options: WorkerOptions) => Worker;

/**
 * Checks a file in a thread of its own.
 * @param onRead is told how many bytes are read
 * @throws UnreadableFile; AbortError when `signal` ends it
 */
export async function runCheck(
  startWorker: StartCheckWorker,
  request: CheckRequest,
  onRead: (bytes: number) => void,
  signal: AbortSignal,
): Promise<CheckReport> {
  signal.throwIfAborted();
  const worker = startWorker({ workerData: request });
  const ended = once(worker, 'exit');
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: CheckMessage) => {
        if (message.type === 'read') onRead(message.bytes);
        else if (message.type === 'checked') resolve(message.report);
        else reject(new UnreadableFile(message.message));
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
