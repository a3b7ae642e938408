import { median, quantile, WARM_UP_ROUNDS } from '../measure.ts';
import { bigShop } from './big-shop.ts';
import { measureProcesses } from './processes.ts';
import { type ScaleScenario, scaleScenarios } from './scale-scenarios.ts';
import { openScaleShop, type ScaleShop } from './scale-shop.ts';
import { type ScaleRow, scaleHeading, scaleLine } from './scale-table.ts';

const SMALL = 10_000;
const BIG = 1_000_000;

/**
 * Times the services in a shop of 10,000 orders and in one of a million, in turns, both with 100,000 products
 * and 40,000 customers. What it sells stays in the files that are kept in `folder`: a thousandth of the larger.
 */
export async function benchScale(folder: string, rounds: number): Promise<void> {
  console.log(`Shops are kept in ${folder}; making one of a million orders takes a minute or two.`);
  const files = [await bigShop(folder, SMALL), await bigShop(folder, BIG)] as const;
  console.log(`Microseconds a call; ${rounds} rounds after ${WARM_UP_ROUNDS} to warm up.\n`);
  console.log(scaleHeading(SMALL, BIG));
  for (const row of measureProcesses(files)) console.log(scaleLine(row));
  const shops = [await openScaleShop(files[0]), await openScaleShop(files[1])] as const;
  for (const scenario of scaleScenarios) {
    console.log(scaleLine(await measureBoth(scenario, shops, rounds)));
  }
  for (const shop of shops) await shop.close();
}

type Rounds = number[][];

/** The shops take turns, the first one first in every other round: what else the machine does hits them alike. */
async function measureBoth(
  scenario: ScaleScenario,
  shops: readonly [ScaleShop, ScaleShop],
  rounds: number,
): Promise<ScaleRow> {
  const times: readonly [Rounds, Rounds] = [[], []];
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    for (const turn of [0, 1]) {
      const at = (turn + round) % 2 === 0 ? 0 : 1;
      const taken = await timeRound(scenario, shops[at], round * scenario.samples);
      if (round >= WARM_UP_ROUNDS) times[at].push(taken);
    }
  }
  const [small, big] = [figuresOf(times[0]), figuresOf(times[1])];
  const ratio = median(times[1].map((taken, round) => median(taken) / median(times[0][round] ?? [])));
  return { name: scenario.name, aims: scenario.aims, small, big, ratio };
}

function figuresOf(times: Rounds) {
  return { p50: median(times.flat()), p99: quantile(times.flat(), 0.99) };
}

async function timeRound(scenario: ScaleScenario, shop: ScaleShop, first: number): Promise<number[]> {
  const taken: number[] = [];
  for (let index = first; index < first + scenario.samples; index += 1) {
    const prepared = (await scenario.prepare?.(shop, index)) ?? '';
    const start = process.hrtime.bigint();
    await scenario.run(shop, index, prepared);
    taken.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  return taken;
}
