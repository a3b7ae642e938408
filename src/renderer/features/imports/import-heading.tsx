import { Title } from '@mantine/core';
import { useEffect } from 'react';
import { announce } from '../../components/announcer.tsx';
import { useInitialFocus } from '../../components/use-initial-focus.ts';

interface ImportHeadingProps {
  readonly title: string;
  /** What is read out when it appears and whenever it changes; the title, unless told. */
  readonly told?: string | undefined;
}

/** Where an import stands. It takes the focus when it appears, so that the keyboard goes on from there. */
export function ImportHeading({ title, told = title }: ImportHeadingProps) {
  const heading = useInitialFocus<HTMLHeadingElement>();
  useEffect(() => announce(told), [told]);
  return (
    <Title order={2} ref={heading} tabIndex={-1} className="import-heading">
      {title}
    </Title>
  );
}
