import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView, ReadAs, ReadingChoice } from '../../../shared/contract/imports.ts';
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
  readonly change: (change: ReadingChoice) => void;
}

/** A choice without what is left open in it. */
function given(choice: ReadingChoice = {}): Partial<ReadAs> {
  return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined));
}

export function useReading(view: ImportView, readAs: ReadAs): Reading {
  const { id, state } = view;
  const [wanted, setWanted] = useState<ReadingChoice>();
  const [answered, setAnswered] = useState<ReadingChoice>();
  // As long as nobody has chosen it, the sign is recognised again by whatever column has the prices.
  const [decimal, setDecimal] = useState<ReadingChoice['decimal']>();
  const check = useMutation(api.imports.check.mutationOptions({ onSuccess: keepImport }));
  const begin = useDebouncedCallback(
    (choice: ReadingChoice) => check.mutate({ id, ...choice }, { onSettled: () => setAnswered(choice) }),
    ADJUSTING_PAUSE_MS,
  );
  const busy = wanted !== answered || state === 'checking';
  const read: ReadAs = busy ? { ...readAs, ...given(wanted) } : readAs;
  return {
    read,
    busy,
    columnsKnown: !busy || wanted?.columns !== undefined,
    error: check.error,
    change(change) {
      if (change.decimal) setDecimal(change.decimal);
      const choice = changedReading(read, { ...(decimal && { decimal }), ...change });
      setWanted(choice);
      begin(choice);
    },
  };
}
