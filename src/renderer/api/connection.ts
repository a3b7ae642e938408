import { create } from 'zustand';
import type { ConnectionState } from './transport.ts';

interface Connection {
  readonly state: ConnectionState;
}

/** How the page stands to its host. It is taken to be there until something says otherwise. */
export const useConnection = create<Connection>()(() => ({ state: 'open' }));
