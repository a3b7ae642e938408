import { app } from 'electron';
import type { Register } from '../../register.ts';

/**
 * Ends the app when its window is closed, and finishes the register's work before the process
 * ends, however it is asked to: by the window, the menu, the session's end or a signal.
 */
export function closeWithApp(register: Pick<Register, 'close'>): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    // Held back every time: who asks twice (Ctrl+C reaches us from the terminal and from npm) must
    // not cut the work short. Leaving by `exit` does not come through here.
    event.preventDefault();
    register.close().then(() => app.exit(0), failed);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

function failed(error: unknown): void {
  console.error(error);
  app.exit(1);
}
