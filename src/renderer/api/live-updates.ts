import type { QueryClient } from '@tanstack/react-query';
import type { Resource } from '../../shared/contract/index.ts';
import { api, transport } from './client.ts';
import { useConnection } from './connection.ts';
import { staleAfter } from './shown-in.ts';

function forget(queryClient: QueryClient, changed: readonly Resource[]): void {
  for (const resource of staleAfter(changed))
    void queryClient.invalidateQueries({ queryKey: api[resource].key() });
}

/** Keeps what the page shows true: reads anew what the host says has changed, and all after a gap. */
export function followChanges(queryClient: QueryClient): void {
  transport.onChange(({ changed }) => forget(queryClient, changed));
  transport.onConnection((state) => {
    useConnection.setState({ state });
    if (state === 'open') void queryClient.invalidateQueries();
  });
}
