import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import * as z from 'zod';
import type { ErrorCode } from '../../../shared/errors.ts';
import { channels } from '../../../shared/identity.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { Register } from '../../register.ts';
import { PAGE_ORIGIN } from './scheme.ts';

/** What a page sends. The operation's own schema judges `input`. */
const envelope = z.strictObject({ path: z.array(z.string()).min(1), input: z.unknown() });

/** Answers the calls of one window's page, and tells it what changed; until the window is gone. */
export function answerCalls(window: BrowserWindow, register: Register): void {
  const { webContents } = window;
  ipcMain.handle(channels.call, async (event, message: unknown): Promise<Reply> => {
    if (!isFromPage(event, window)) return refusal('FORBIDDEN', 'Only the register itself may call it.');
    const call = envelope.safeParse(message);
    if (!call.success) return refusal('INVALID_INPUT', 'A call is an object with a path and an input.');
    return register.dispatch(call.data, 'screen');
  });
  const unsubscribe = register.events.subscribe((event) => webContents.send(channels.event, event));
  window.once('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(channels.call);
  });
}

/** True for the page itself in the window's main frame: not a frame in it, nor what it was navigated to. */
function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow): boolean {
  return (
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === PAGE_ORIGIN
  );
}

function refusal(code: ErrorCode, message: string): Reply {
  return { ok: false, error: { code, message } };
}
