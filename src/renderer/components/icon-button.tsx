import { ActionIcon, Tooltip } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';

interface IconButtonProps {
  /** What it does: its accessible name, and what shows on hover and focus. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
}

/** Its tooltip is there only while it shows: in a list of rows, idle ones took half of the time to render. */
export function IconButton({ label, icon, onClick }: IconButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isNear, setNear] = useState(false);
  const near = () => setNear(true);
  const away = () => setNear(false);
  return (
    <>
      <ActionIcon
        ref={button}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        onClick={onClick}
        onMouseEnter={near}
        onMouseLeave={away}
        onFocus={near}
        onBlur={away}
      >
        {icon}
      </ActionIcon>
      {isNear && <Tooltip target={button} label={label} opened />}
    </>
  );
}
