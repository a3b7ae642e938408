import type { Bridge } from '../../shared/bridge.ts';
import { BRIDGE } from '../../shared/identity.ts';
import { connectionLost } from './api-error.ts';
import type { Transport } from './transport.ts';

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
