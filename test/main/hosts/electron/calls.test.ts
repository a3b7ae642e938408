import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerCalls } from '../../../../src/main/hosts/electron/calls.ts';
import type { Register } from '../../../../src/main/register.ts';
import type { ChangeEvent } from '../../../../src/shared/events.ts';
import { channels } from '../../../../src/shared/identity.ts';

type Handler = (event: unknown, message: unknown) => Promise<unknown>;

const electron = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));

vi.mock('electron', () => ({
  ipcMain: {
    handle: (channel: string, handler: Handler) => electron.handlers.set(channel, handler),
    removeHandler: (channel: string) => electron.handlers.delete(channel),
  },
  protocol: {},
}));

const page = { parent: null, origin: 'app://ringup' };
const call = { path: ['orders', 'findAll'], input: { limit: 1 } };

let sent: unknown[][];
let window: EventEmitter & { webContents: { send: (...args: unknown[]) => void } };
let listeners: Set<(event: ChangeEvent) => void>;
const dispatch = vi.fn<Register['dispatch']>();

beforeEach(() => {
  electron.handlers.clear();
  sent = [];
  listeners = new Set();
  window = Object.assign(new EventEmitter(), {
    webContents: { send: (...args: unknown[]) => sent.push(args) },
  });
  dispatch.mockReset().mockResolvedValue({ ok: true, value: 'answered' });
  const register: Register = {
    dispatch,
    events: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    close: async () => undefined,
  };
  // Of a window, calls use these parts only.
  answerCalls(window as unknown as BrowserWindow, register);
});

function send(message: unknown, senderFrame: unknown = page, sender: unknown = window.webContents) {
  return electron.handlers.get(channels.call)?.({ sender, senderFrame }, message);
}

describe('a call over IPC', () => {
  it('from the page is dispatched in the name of the screen', async () => {
    expect(await send(call)).toEqual({ ok: true, value: 'answered' });
    expect(dispatch).toHaveBeenCalledExactlyOnceWith(call, 'screen');
  });

  it.each([
    ['a frame in the page', { parent: page, origin: 'app://ringup' }],
    ['another origin', { parent: null, origin: 'https://example.com' }],
    ['a file', { parent: null, origin: 'file://' }],
    ['an origin that begins alike', { parent: null, origin: 'app://ringup.example' }],
    ['a frame that is gone', null],
  ])('from %s is refused', async (_what, frame) => {
    expect(await send(call, frame)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  it('from another window is refused', async () => {
    expect(await send(call, page, {})).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
    expect(dispatch).not.toHaveBeenCalled();
  });

  it.each([
    [undefined],
    ['orders.findAll'],
    [{ path: 'orders' }],
    [{ path: [], input: {} }],
    [{ path: [{}], input: {} }],
    [{ ...call, actor: 'system' }],
  ])('that is none (%j) is refused', async (message) => {
    expect(await send(message)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect(dispatch).not.toHaveBeenCalled();
  });
});

describe('the window', () => {
  it('hears what changed, until it is closed', () => {
    const event: ChangeEvent = { changed: ['orders'] };
    for (const listener of listeners) listener(event);
    expect(sent).toEqual([[channels.event, event]]);
    window.emit('closed');
    expect(listeners.size).toBe(0);
    expect(electron.handlers.size).toBe(0);
  });
});
