import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeWithApp } from '../../../../src/main/hosts/electron/quitting.ts';

const { app } = vi.hoisted(() => {
  const listeners = new Map<string, ((event: unknown) => void)[]>();
  return {
    app: {
      on: (name: string, listener: (event: unknown) => void) =>
        void listeners.set(name, [...(listeners.get(name) ?? []), listener]),
      emit: (name: string, event?: unknown) => {
        for (const listener of listeners.get(name) ?? []) listener(event);
      },
      forget: () => listeners.clear(),
      quit: vi.fn(),
      exit: vi.fn(),
    },
  };
});

vi.mock('electron', () => ({ app }));

const signals = new EventEmitter();
let work: PromiseWithResolvers<void>;
const close = vi.fn(() => work.promise);

beforeEach(() => {
  work = Promise.withResolvers();
  vi.spyOn(process, 'on').mockImplementation((name, listener) => {
    signals.on(name, listener);
    return process;
  });
  closeWithApp({ close });
});

afterEach(() => {
  app.forget();
  signals.removeAllListeners();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

function willQuit() {
  const event = { preventDefault: vi.fn() };
  app.emit('will-quit', event);
  return event;
}

it('leaves with 0 once the register has finished its work, and not before', async () => {
  expect(willQuit().preventDefault).toHaveBeenCalled();
  expect(app.exit).not.toHaveBeenCalled();
  work.resolve();
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(0));
});

it('is not hurried by being asked again', () => {
  willQuit();
  expect(willQuit().preventDefault).toHaveBeenCalled();
  expect(app.exit).not.toHaveBeenCalled();
});

it('leaves with 1 when the work could not be finished', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  willQuit();
  work.reject(new Error('disk full'));
  await vi.waitFor(() => expect(app.exit).toHaveBeenCalledExactlyOnceWith(1));
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('quits on %s', (signal) => {
  signals.emit(signal);
  expect(app.quit).toHaveBeenCalledOnce();
});

it('quits with its last window', () => {
  app.emit('window-all-closed');
  expect(app.quit).toHaveBeenCalledOnce();
});
