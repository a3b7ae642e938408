import { QueryClient } from '@tanstack/react-query';

/**
 * What the page knows stays good until the host says that it changed. A failed call is not repeated
 * behind the person's back: refusals stay refusals, and after a lost connection everything is read anew.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
