import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { median } from '../measure.ts';
import type { ScaleRow } from './scale-table.ts';

const report = z.object({ opening: z.number(), firstQuery: z.number(), resident: z.number() });

type Report = z.infer<typeof report>;

const RUNS = 5;

/** What a fresh process takes to open each file and answer, and what it holds in memory afterwards: medians. */
export function measureProcesses(files: readonly [small: string, big: string]): readonly ScaleRow[] {
  const reports = files.map((): Report[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, file] of files.entries()) reports[at]?.push(runOn(file));
  }
  const middle = (name: keyof Report) => reports.map((all) => median(all.map((one) => one[name])));
  const row = (name: string, field: keyof Report, aims: ScaleRow['aims'], scale = 1): ScaleRow => {
    const [small = Number.NaN, big = Number.NaN] = middle(field).map((value) => value * scale);
    return { name, aims, small: { p50: small }, big: { p50: big }, ratio: big / small };
  };
  return [
    row('opening', 'opening', {}, 1000),
    row('first query after opening', 'firstQuery', { p50: 10_000 }, 1000),
    row('resident memory (MiB)', 'resident', { ratio: 1.2 }),
  ];
}

function runOn(file: string): Report {
  const script = join(import.meta.dirname, 'first-query.ts');
  const options = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', script, file];
  return report.parse(JSON.parse(execFileSync(process.execPath, options, { encoding: 'utf8' })));
}
