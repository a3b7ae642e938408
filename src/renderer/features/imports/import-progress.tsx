import { Progress, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { locale } from '../../messages/i18n.ts';
import { ImportHeading } from './import-heading.tsx';

interface ImportProgressProps {
  readonly title: string;
  /** From 0 to 1. */
  readonly progress: number;
  readonly note?: string;
  /** What can be done meanwhile. */
  readonly children?: ReactNode;
}

const percent = new Intl.NumberFormat(locale, { style: 'percent' });

/** Something of an import that takes its time. */
export function ImportProgress({ title, progress, note, children }: ImportProgressProps) {
  // Rounded down: all of it is done only when it is.
  const value = Math.floor(progress * 100);
  return (
    <section className="import-panel" aria-label={title}>
      <Stack>
        <ImportHeading title={title} />
        <div className="import-progress">
          <Progress value={value} size="lg" aria-label={title} />
          <span className="numeric" aria-hidden>
            {percent.format(value / 100)}
          </span>
        </div>
        {note && <p>{note}</p>}
        <div>{children}</div>
      </Stack>
    </section>
  );
}
