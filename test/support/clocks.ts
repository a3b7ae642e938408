/** A machine clock that a test sets. */
export interface TestClock {
  (): number;
  set(moment: number): void;
  advance(milliseconds: number): void;
}

/** Later than any machine that runs the tests, so that first rows are older than what a test adds. */
export const START = Date.parse('2100-01-01T00:00:00.000Z');

export function testClock(start: number = START): TestClock {
  let now = start;
  return Object.assign(() => now, {
    set: (moment: number) => {
      now = moment;
    },
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}
