import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PATIENCE_MS = 120_000;

test('the benchmark does the same work in every layer, whatever it takes', {
  timeout: PATIENCE_MS,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringup-bench-'));
  try {
    const bench = join(import.meta.dirname, 'bench', 'index.ts');
    const args = [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      bench,
      '--rounds',
      '1',
      '--folder',
      folder,
    ];
    // It ends with an error when the layers' databases differ in the end.
    const { stdout } = await promisify(execFile)(process.execPath, args);
    for (const scenario of ['statistics', 'add to cart', 'checkout of 50', 'status change'])
      expect(stdout).toContain(scenario);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
