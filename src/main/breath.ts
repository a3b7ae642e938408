import { setImmediate } from 'node:timers/promises';

/** How long work on the main thread may go on before timers, sockets and windows get their turn. */
const BREATH_EVERY_MS = 8;

/**
 * Makes what long work calls between its steps. Units of work only ever wait for promises, never for the
 * world: without a breath they would keep everything else from running.
 */
export function createBreather(): () => Promise<void> {
  let breathedAt = 0;
  return async () => {
    if (performance.now() - breathedAt < BREATH_EVERY_MS) return;
    await setImmediate();
    breathedAt = performance.now();
  };
}
