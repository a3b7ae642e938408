import { describe, expect, it } from 'vitest';
import { countsOf } from '../../scripts/lib/parts.mjs';

describe('what a test runner reports', () => {
  it('is taken as it is', () => {
    expect(countsOf(1, { passed: 3, failed: 2, skipped: 1 })).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it('has a failure when the runner failed and named none', () => {
    expect(countsOf(1, { passed: 3, failed: 0, skipped: 0 })).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('has a failure when the runner left no report', () => {
    expect(countsOf(127, {})).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts one failure for a runner that was content with nothing to run', () => {
    expect(countsOf(0, {})).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOf(0, { skipped: 2 })).toEqual({ passed: 0, failed: 0, skipped: 2 });
  });
});
