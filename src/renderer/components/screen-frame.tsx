import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './screen-frame.css';

interface ScreenFrameProps {
  readonly title: string;
  /** A few words about what the screen shows, such as how much of it there is. */
  readonly note?: string | undefined;
  /** What can be done on the screen, beside its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen with its title; what is inside takes the rest of the window and scrolls by itself. */
export function ScreenFrame({ title, note, actions, children }: ScreenFrameProps) {
  return (
    <div className="screen-frame">
      <Group justify="space-between" wrap="nowrap" className="screen-frame__head">
        <div className="screen-frame__words">
          <Title order={1} className="screen-frame__title" title={title}>
            {title}
          </Title>
          {note && <span className="dimmed screen-frame__note">{note}</span>}
        </div>
        {actions && (
          <Group gap="sm" wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </div>
  );
}
