import type { ScaleScenario } from './scale-scenarios.ts';

interface Figures {
  readonly p50: number;
  readonly p99?: number;
}

/** What was measured at both sizes, in microseconds unless the name says otherwise. */
export interface ScaleRow {
  readonly name: string;
  readonly aims: ScaleScenario['aims'];
  readonly small: Figures;
  readonly big: Figures;
  readonly ratio: number;
}

const WIDTHS = [30, 10, 10, 10, 10, 8, 24, 6] as const;

export function scaleHeading(small: number, big: number): string {
  const columns = ['', `${small}`, 'p99', `${big}`, 'p99', 'ratio', 'aim at the larger', ''];
  const line = lineOf(columns);
  return `${line}\n${'─'.repeat(line.length)}`;
}

export function scaleLine({ name, aims, small, big, ratio }: ScaleRow): string {
  const wanted = [
    aims.p50 && `p50 ${aims.p50}`,
    aims.p99 && `p99 ${aims.p99}`,
    aims.ratio && `${aims.ratio} ×`,
  ].filter((text) => text !== undefined);
  const isOver =
    big.p50 > (aims.p50 ?? Infinity) ||
    (big.p99 ?? 0) > (aims.p99 ?? Infinity) ||
    ratio > (aims.ratio ?? Infinity);
  const figures = [small.p50, small.p99, big.p50, big.p99].map((value) => value?.toFixed(1) ?? '');
  const verdict = wanted.length === 0 ? '' : isOver ? 'over' : 'ok';
  return lineOf([name, ...figures, ratio.toFixed(2), wanted.join(', '), verdict]);
}

function lineOf(columns: readonly string[]): string {
  return columns
    .map((text, at) => (at === 0 ? text.padEnd(WIDTHS[0]) : text.padStart(WIDTHS[at] ?? 10)))
    .join('');
}
