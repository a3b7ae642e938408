import { type LayerName, layerNames } from './layer.ts';
import { type Measured, median, quantile } from './measure.ts';

/** How many times raw a layer may take. */
const aims: Readonly<Partial<Record<LayerName, number>>> = { service: 1.3, dispatch: 2 };

/** Where raw is faster than this, a layer may take as much more: a ratio to next to nothing says little. */
const QUICK_US = 50;

export interface Verdict {
  readonly layer: LayerName;
  /** Microseconds: median of the rounds' medians. */
  readonly median: number;
  /** Microseconds, of all samples. */
  readonly p99: number;
  /** Median of the rounds' own ratios to raw: what slows a whole round down cancels out. */
  readonly ratio: number;
  /** undefined where there is no aim. */
  readonly reached: boolean | undefined;
}

export function judge(measured: Measured): readonly Verdict[] {
  const rawMedians = measured.raw.map(median);
  const raw = median(rawMedians);
  return layerNames.map((layer) => {
    const medians = measured[layer].map(median);
    const middle = median(medians);
    const ratio = median(medians.map((taken, round) => taken / (rawMedians[round] ?? Number.NaN)));
    const aim = aims[layer];
    return {
      layer,
      median: middle,
      p99: quantile(measured[layer].flat(), 0.99),
      ratio,
      reached: aim === undefined ? undefined : raw < QUICK_US ? middle <= raw + QUICK_US : ratio <= aim,
    };
  });
}
