import type { Verdict } from './verdict.ts';

const NAME_WIDTH = 17;
const WIDTH = 9;

export function heading(): string {
  const columns = ['layer', 'median', 'p99', '× raw', 'aim'];
  const line = ['', ...columns].map((text, at) => pad(text, at)).join('');
  return `${line}\n${'─'.repeat(line.length)}`;
}

/** A scenario's rows, one a layer. Times are in microseconds. */
export function rowsOf(name: string, verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ layer, median, p99, ratio, reached }, row) =>
      [
        row === 0 ? name : '',
        layer,
        median.toFixed(1),
        p99.toFixed(1),
        layer === 'raw' ? '' : ratio.toFixed(2),
        reached === undefined ? '' : reached ? 'ok' : 'over',
      ]
        .map(pad)
        .join(''),
    )
    .join('\n');
}

/** Names to the left, numbers to the right. */
function pad(text: string, column: number): string {
  if (column === 0) return text.padEnd(NAME_WIDTH);
  return column === 1 ? text.padEnd(WIDTH) : text.padStart(WIDTH);
}
