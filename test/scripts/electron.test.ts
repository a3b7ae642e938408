import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findElectron, runWhileGrowing, whyNoWindow } from '../../scripts/lib/electron.mjs';

const timing = { stalledAfter: 300, every: 20 };
let downloads: string;

beforeEach(() => {
  downloads = mkdtempSync(join(tmpdir(), 'ringup-downloads-'));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  rmSync(downloads, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Runs a program that is given as its source. */
function run(source: string): Promise<boolean> {
  return runWhileGrowing(process.execPath, ['-e', source], downloads, timing);
}

describe('a download', () => {
  it('is waited for while it brings something', async () => {
    const slow = `
      const file = require('node:path').join(require('node:os').tmpdir(), 'part');
      let parts = 0;
      const timer = setInterval(() => {
        require('node:fs').appendFileSync(file, 'x'.repeat(1000));
        if (++parts === 6) clearInterval(timer);
      }, 100);`;
    expect(await run(slow)).toBe(true);
  });

  it('is given up when nothing comes any more', async () => {
    expect(await run('setInterval(() => {}, 1000)')).toBe(false);
  });

  it('has failed when its program says so', async () => {
    expect(await run('process.exit(1)')).toBe(false);
  });
});

describe('the Electron executable', () => {
  it('is the one that the environment names', () => {
    vi.stubEnv('RINGUP_ELECTRON', '/somewhere/electron');
    expect(findElectron()).toBe('/somewhere/electron');
    expect(whyNoWindow()).toBeUndefined();
  });

  it.runIf(process.platform === 'linux')('shows no window without a display', () => {
    for (const name of ['RINGUP_ELECTRON', 'DISPLAY', 'WAYLAND_DISPLAY']) vi.stubEnv(name, '');
    expect(whyNoWindow()).toContain('no display');
  });
});
