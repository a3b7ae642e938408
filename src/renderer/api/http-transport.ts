import type { Call, Reply } from '../../shared/reply.ts';
import { connectionLost } from './api-error.ts';
import { EventStream } from './event-stream.ts';
import { Listeners } from './listeners.ts';
import type { ConnectionState, Transport } from './transport.ts';

/** Far beyond what any call takes: past it the host hangs, and the person should hear of it. */
const CALL_TIMEOUT_MS = 20_000;

/** What is asked to learn whether the host still knows this page; any operation would do. */
const PROBE: Call = { path: ['settings', 'find'], input: {} };

function isReply(body: unknown): body is Reply {
  return typeof body === 'object' && body !== null && 'ok' in body;
}

async function post(call: Call): Promise<Reply> {
  const response = await fetch('/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(call),
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const body: unknown = await response.json();
  if (!isReply(body)) throw new TypeError('That was not a reply');
  return body;
}

/**
 * Listens only while the page can be seen. A browser keeps six connections to a host, over all its
 * tabs, and every stream takes one: with six of them open, a seventh tab would wait for ever.
 */
function followVisibility(events: EventStream): void {
  const follow = () => (document.hidden ? events.close() : events.open());
  document.addEventListener('visibilitychange', follow);
  follow();
}

/** Calls and events over the host's own origin, under the cookie that its start address set. */
export function createHttpTransport(): Transport {
  const events = new EventStream('/events');
  const connection = new Listeners<ConnectionState>();

  async function call(request: Call): Promise<Reply> {
    const reply = await post(request).catch(() => {
      events.reopen();
      throw connectionLost();
    });
    if (!reply.ok && reply.error.code === 'UNAUTHORIZED') {
      events.close();
      connection.tell('ended');
    }
    return reply;
  }

  /** A closed stream does not say why: a host that is gone and one that forgot us look alike. */
  async function tellWhyStreamFailed(): Promise<void> {
    connection.tell('lost');
    await call(PROBE).catch(() => undefined);
  }

  events.opened.add(() => connection.tell('open'));
  events.failed.add(() => void tellWhyStreamFailed());
  followVisibility(events);
  return {
    call,
    onChange: (listener) => events.changes.add(listener),
    onConnection: (listener) => connection.add(listener),
  };
}
