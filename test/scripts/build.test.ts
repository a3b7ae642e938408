import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrent } from '../../scripts/lib/build.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringup-build-'));
  mkdirSync(join(folder, 'src'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file as if it had been changed so many seconds after 1970. */
function write(path: string, seconds: number): string {
  const file = join(folder, path);
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
  return file;
}

function touchFolder(path: string, seconds: number): string {
  utimesSync(join(folder, path), seconds, seconds);
  return join(folder, path);
}

describe('the build', () => {
  it('is current when everything is newer than its sources', () => {
    write('src/page.ts', 100);
    const sources = touchFolder('src', 100);
    expect(isCurrent([write('main.cjs', 200), write('index.html', 201)], [sources])).toBe(true);
  });

  it('is old when a part of it is missing', () => {
    const sources = touchFolder('src', 100);
    expect(isCurrent([write('main.cjs', 200), join(folder, 'index.html')], [sources])).toBe(false);
  });

  it('is old when one part is older than one source', () => {
    write('src/page.ts', 150);
    const sources = touchFolder('src', 100);
    expect(isCurrent([write('main.cjs', 200), write('index.html', 149)], [sources])).toBe(false);
  });

  it('is old when a source was removed since', () => {
    const sources = touchFolder('src', 300);
    expect(isCurrent([write('main.cjs', 200)], [sources])).toBe(false);
  });

  it('passes over a source that there is not', () => {
    expect(isCurrent([write('main.cjs', 200)], [join(folder, 'resources')])).toBe(true);
  });
});
