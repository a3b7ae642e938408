import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openTestDatabase } from '../../support/database.ts';

const UNITS = 200;

/** Keeps the thread, as a long statement does. */
function keepBusy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('a long queue of units lets timers and sockets have their turn', async () => {
  const { database } = await openTestDatabase();
  let done = 0;
  const units = Array.from({ length: UNITS }, () =>
    database.write(async () => {
      keepBusy(1);
      done += 1;
    }),
  );
  await setTimeout(1);
  expect(done).toBeLessThan(UNITS);
  await Promise.all(units);
  expect(done).toBe(UNITS);
});
