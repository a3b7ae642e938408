const LOOKED_FOR_EVERY_MS = 250;

/**
 * Ends this process as SIGTERM would when npm is ended: npm passes the signal to its shell,
 * and common shells (dash) die of it without passing it on, which would leave the register running.
 */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOKED_FOR_EVERY_MS);
  watch.unref();
}
