// npm run bench -- [--rounds N] [--only NAME] [--folder DIR], or --scale or --page [--rounds N] [--folder DIR],
// or --import [--folder DIR]
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchImport } from './import/bench-import.ts';
import { measure, WARM_UP_ROUNDS } from './measure.ts';
import { benchPage } from './page/bench-page.ts';
import { assertSameWork } from './same-work.ts';
import { benchScale } from './scale/bench-scale.ts';
import { scenarios } from './scenarios.ts';
import { openStage } from './stage.ts';
import { heading, rowsOf } from './table.ts';
import { judge } from './verdict.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    scale: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    import: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
  },
});

/** In a browser a round takes a minute. */
const rounds = Number(values.rounds ?? (values.page ? 5 : 20));
const wanted = scenarios.filter(({ name }) => values.only === undefined || name.includes(values.only));
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 150 || wanted.length === 0) {
  console.error('Use: npm run bench -- [--rounds 1…150] [--only NAME] [--folder DIR]');
  console.error('  or npm run bench -- --scale|--page [--rounds 1…150] [--folder DIR]');
  console.error('  or npm run bench -- --import [--folder DIR]');
  console.error(`Names: ${scenarios.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

if (values.scale) {
  await benchScale(join(values.folder, 'ringup-scale'), rounds);
  process.exit();
}

if (values.page) {
  await benchPage(join(values.folder, 'ringup-scale'), rounds);
  process.exit();
}

if (values.import) {
  await benchImport(values.folder);
  process.exit();
}

const stage = await openStage(values.folder);
console.log(
  `Microseconds a call; ${rounds} rounds after ${WARM_UP_ROUNDS} to warm up; files on ${stage.medium}.`,
);
console.log(
  'Aims: service within 1.3 × raw, dispatch within 2 ×; where raw is below 50 µs, within 50 µs of it.\n',
);
console.log(heading());
for (const scenario of wanted) {
  console.log(`${rowsOf(scenario.name, judge(await measure(scenario, stage, rounds)))}\n`);
}
await stage.close(() => assertSameWork(stage.files));
