import { Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { percentText } from './figures.ts';
import { ImportHeading } from './import-heading.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface ImportProgressProps {
  readonly title: string;
  /** From 0 to 1. */
  readonly progress: number;
  /** How far it is, in other words than a percentage. */
  readonly amount?: string | undefined;
  readonly note?: string;
  /** What can be done meanwhile. */
  readonly children?: ReactNode;
}

/** Something of an import that takes its time. */
export function ImportProgress({ title, progress, amount, note, children }: ImportProgressProps) {
  return (
    <section className="import-panel" aria-label={title}>
      <Stack>
        <ImportHeading title={title} />
        <div className="import-progress">
          <ProgressBar label={title} progress={progress} />
          <span className="numeric" aria-hidden>
            {percentText(progress)}
          </span>
        </div>
        {amount && <p className="import-progress__amount">{amount}</p>}
        {note && <p>{note}</p>}
        {children && <Group>{children}</Group>}
      </Stack>
    </section>
  );
}
