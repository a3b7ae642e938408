import type { KeyboardEvent } from 'react';

/**
 * Home and End lead to the ends of a list at once. The browser would glide there, and stop on the way as soon as
 * a row that comes into view turns out to be higher than was thought.
 */
export function jumpToEnds(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: list, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A dialog that was opened from a row is a part of it for React, but not on the page.
  if (!(target instanceof Element) || !list.contains(target)) return;
  // In a field these keys lead to the ends of its text.
  if (target.matches('input, textarea, select')) return;
  if (key === 'Home') list.scrollTop = 0;
  else if (key === 'End') list.scrollTop = list.scrollHeight;
  else return;
  event.preventDefault();
}
