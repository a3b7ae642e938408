import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/bridge.ts';
import { BRIDGE, channels } from '../shared/identity.ts';

const bridge: Bridge = {
  call: ({ path, input }) => ipcRenderer.invoke(channels.call, { path, input }),

  onEvent(listener) {
    // The page gets what was sent and never Electron's event, which holds the renderer's whole IPC.
    const deliver = (_event: IpcRendererEvent, event: Parameters<typeof listener>[0]) => listener(event);
    ipcRenderer.on(channels.event, deliver);
    return () => void ipcRenderer.off(channels.event, deliver);
  },
};

contextBridge.exposeInMainWorld(BRIDGE, bridge);
