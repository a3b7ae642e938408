import { type LayerName, layerNames } from './layer.ts';
import type { Scenario } from './scenarios.ts';
import type { Stage } from './stage.ts';

/** Rounds that are run before any is timed, for the compiler and the caches to settle. */
export const WARM_UP_ROUNDS = 3;

/** Times of one layer in microseconds, round by round. */
export type Rounds = readonly (readonly number[])[];

export type Measured = Readonly<Record<LayerName, Rounds>>;

/**
 * Times a scenario on every layer. The layers take turns in short rounds, each round in another
 * order, so that what else the machine does hits them alike.
 */
export async function measure(scenario: Scenario, stage: Stage, rounds: number): Promise<Measured> {
  const times: Record<LayerName, number[][]> = { raw: [], service: [], dispatch: [], HTTP: [] };
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    for (const turn of layerNames.keys()) {
      const name = layerNames[(turn + round) % layerNames.length] ?? 'raw';
      const taken = await timeRound(scenario, stage, name, round * scenario.samples);
      if (round >= WARM_UP_ROUNDS) times[name].push(taken);
    }
  }
  return times;
}

async function timeRound(
  scenario: Scenario,
  stage: Stage,
  name: LayerName,
  first: number,
): Promise<number[]> {
  const { stock, layers } = stage;
  const layer = layers[name];
  const taken: number[] = [];
  for (let index = first; index < first + scenario.samples; index += 1) {
    await scenario.prepare?.(layer, stock, index);
    const start = process.hrtime.bigint();
    await scenario.run(layer, stock, index);
    taken.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  return taken;
}

/** The value that a share of all is not above. @param share 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
