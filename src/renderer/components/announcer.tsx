import { VisuallyHidden } from '@mantine/core';
import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Counts up, so that the same text twice is read twice. */
  readonly turn: number;
}

const useAnnouncement = create<Announcement>()(() => ({ text: '', turn: 0 }));

/** Tells those who do not see the screen what just happened. */
export function announce(text: string): void {
  useAnnouncement.setState(({ turn }) => ({ text, turn: turn + 1 }));
}

/** The region that screen readers read out; there must be exactly one. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}
