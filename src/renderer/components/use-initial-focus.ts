import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on an element when it appears. */
export function useInitialFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  return ref;
}
