import { app } from 'electron';
import type { Register } from '../../register.ts';

/**
 * Ends the app when its window is closed, and finishes the register's work before the process
 * ends, however it is asked to: by the window, the menu, the session's end or a signal.
 */
export function closeWithApp(register: Register): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    register.close().then(
      () => app.exit(0),
      (error: unknown) => {
        console.error(error);
        app.exit(1);
      },
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}
