import { useSyncExternalStore } from 'react';
import { hrefOf, parseRoute, type Route } from './route.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function navigate(route: Parameters<typeof hrefOf>[0]): void {
  window.location.hash = hrefOf(route);
}
