/*
 * A thread that checks one import file: reading and comparing 100,000 rows takes seconds, which nobody at the
 * register is to wait for.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { isUnavailableCode } from '../database/unavailable-codes.ts';
import { type CheckReport, type CheckRequest, checkImport } from './check-import.ts';
import { UnreadableFile } from './reading/unreadable-file.ts';

/** What the thread tells: how far it is, and then how it ended. A bug ends it with an error instead. */
export type CheckMessage =
  | { readonly type: 'read'; readonly bytes: number }
  | { readonly type: 'checked'; readonly report: CheckReport }
  | { readonly type: 'unreadable'; readonly message: string }
  /** The disk is full, and the like: another time it may work. */
  | { readonly type: 'unavailable'; readonly message: string };

const TELL_EVERY_MS = 100;

async function check(request: CheckRequest): Promise<CheckMessage> {
  let toldAt = 0;
  try {
    const report = await checkImport(request, (bytes) => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = performance.now();
      tell({ type: 'read', bytes });
    });
    return { type: 'checked', report };
  } catch (error) {
    if (error instanceof UnreadableFile) return { type: 'unreadable', message: error.message };
    if (error instanceof Error && 'code' in error && isUnavailableCode(error.code))
      return { type: 'unavailable', message: `${error.code}: ${error.message}` };
    throw error;
  }
}

function tell(message: CheckMessage): void {
  parentPort?.postMessage(message);
}

// What the thread was started with, by run-check.ts.
check(workerData as CheckRequest).then(tell, (error: unknown) => {
  throw error;
});
