import { type ReactNode, useDeferredValue } from 'react';

/**
 * The buttons of a row, a moment after its words and in pieces: while rows fly by nobody needs them, and they
 * take half of the time that a row takes to render.
 */
export function RowActions({ children }: { readonly children: ReactNode }) {
  const isTime = useDeferredValue(true, false);
  return <div className="list-table__actions">{isTime && children}</div>;
}
