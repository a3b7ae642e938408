import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import './screen-frame.css';

interface ScreenFrameProps {
  readonly title: string;
  /** What can be done on the screen, beside its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen with its title; what is inside takes the rest of the window and scrolls by itself. */
export function ScreenFrame({ title, actions, children }: ScreenFrameProps) {
  return (
    <div className="screen-frame">
      <Group justify="space-between" wrap="nowrap" className="screen-frame__head">
        <Title order={1} className="screen-frame__title" title={title}>
          {title}
        </Title>
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
