import type { Mutex } from 'async-mutex';

/**
 * Runs `work` when its turn has come. Who is told to stop while waiting stops waiting at once.
 * @throws what `signal` was aborted with
 */
export async function inTurn<T>(mutex: Mutex, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const turn = mutex.acquire();
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    await Promise.race([turn, stopped.promise]);
    return await work();
  } finally {
    signal.removeEventListener('abort', stop);
    // A turn that comes too late is passed on.
    void turn.then((release) => release());
  }
}
