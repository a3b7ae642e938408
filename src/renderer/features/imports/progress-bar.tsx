import { Progress } from '@mantine/core';
import { percentText } from './figures.ts';

interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly progress: number;
  readonly size?: 'xs' | 'lg';
  readonly className?: string;
}

/** How far something is. The whole bar has the role: its filled part has no size at first. */
export function ProgressBar({ label, progress, size = 'lg', className }: ProgressBarProps) {
  const value = Math.floor(progress * 100);
  return (
    <Progress.Root
      size={size}
      className={className}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={percentText(progress)}
    >
      <Progress.Section value={value} withAria={false} />
    </Progress.Root>
  );
}
