import type { ChangeEvent } from '../../shared/events.ts';
import { BRIDGE } from '../../shared/identity.ts';
import type { Call, Reply } from '../../shared/reply.ts';
import { connectionLost } from './api-error.ts';
import type { StopListening, Transport } from './transport.ts';

/** The two functions that the desktop app's preload script shows to the page. */
interface Bridge {
  call(call: Call): Promise<Reply>;
  onEvent(listener: (event: ChangeEvent) => void): StopListening;
}

declare global {
  interface Window {
    readonly [BRIDGE]?: Bridge;
  }
}

/** Calls over IPC. The window goes when its host goes, so there is no connection to watch. */
export function createBridgeTransport(bridge: Bridge): Transport {
  return {
    call: (call) =>
      bridge.call(call).catch(() => {
        throw connectionLost();
      }),
    onChange: (listener) => bridge.onEvent(listener),
    onConnection: () => () => undefined,
  };
}
