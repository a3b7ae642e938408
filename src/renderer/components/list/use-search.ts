import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

/** A pause in typing after which it is worth searching. */
const TYPING_PAUSE_MS = 120;

/** What is typed into a search field, and what to search for, which follows a moment later. */
export function useSearch() {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  return { typed, setTyped, search: settled.trim() };
}
