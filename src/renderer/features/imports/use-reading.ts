import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView, ReadAs } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { keepImport } from './known-import.ts';
import { changedReading } from './reading-change.ts';

/** A pause after which someone who adjusts several things is done with them. */
const ADJUSTING_PAUSE_MS = 400;

/** How a file is read, and to read it in another way. */
export interface Reading {
  readonly read: ReadAs;
  /** It is being read as it was asked for; what is known of it is still of the way before. */
  readonly busy: boolean;
  /** False while the columns are those of a way that is no longer wanted. */
  readonly columnsKnown: boolean;
  readonly error: unknown;
  readonly change: (change: Partial<ReadAs>) => void;
}

export function useReading(view: ImportView, readAs: ReadAs): Reading {
  const { id, state } = view;
  const [wanted, setWanted] = useState<Partial<ReadAs>>();
  const [answered, setAnswered] = useState<Partial<ReadAs>>();
  const check = useMutation(api.imports.check.mutationOptions({ onSuccess: keepImport }));
  const begin = useDebouncedCallback(
    (choice: Partial<ReadAs>) => check.mutate({ id, ...choice }, { onSettled: () => setAnswered(choice) }),
    ADJUSTING_PAUSE_MS,
  );
  const busy = wanted !== answered || state === 'checking';
  const read: ReadAs = busy ? { ...readAs, ...wanted } : readAs;
  return {
    read,
    busy,
    columnsKnown: !busy || wanted?.columns !== undefined,
    error: check.error,
    change(change) {
      const choice = changedReading(read, change);
      setWanted(choice);
      begin(choice);
    },
  };
}
