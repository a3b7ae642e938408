import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSame, loadToken } from '../../../../src/main/hosts/http/token.ts';
import { StartupError } from '../../../../src/main/startup-error.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringup-token-'));
  file = join(folder, 'api-token');
});

afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string) => statSync(path).mode & 0o777;

describe('the API token', () => {
  it('is made at the first start, kept for its owner alone, and is the same from then on', () => {
    const first = loadToken(folder, undefined);
    expect(first.keptIn).toBe(file);
    expect(first.value).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(file, 'utf8').trim()).toBe(first.value);
    expect(loadToken(folder, undefined)).toEqual(first);
    expect(loadToken(folder, '')).toEqual(first);
  });

  it.runIf(process.platform !== 'win32')(
    'is hidden from others again when its file was opened to them',
    () => {
      loadToken(folder, undefined);
      expect(modeOf(file)).toBe(0o600);
      chmodSync(file, 0o644);
      loadToken(folder, undefined);
      expect(modeOf(file)).toBe(0o600);
    },
  );

  it('is another in each folder', () => {
    const first = loadToken(folder, undefined).value;
    rmSync(file);
    expect(loadToken(folder, undefined).value).not.toBe(first);
  });

  it("is the environment's when that gives one, and none is made then", () => {
    const { value, keptIn } = loadToken(folder, ' sixteen-letters! \n');
    expect(value).toBe('sixteen-letters!');
    expect(keptIn).toBe('the environment variable RINGUP_TOKEN');
    expect(() => statSync(file)).toThrow('ENOENT');
  });

  it.each(['short', '               ', 'fifteen-letters'])('is refused as too short: %j', (given) => {
    expect(() => loadToken(folder, given)).toThrow(StartupError);
    expect(() => loadToken(folder, given)).toThrow('RINGUP_TOKEN is too short');
  });

  it('is refused with the name of its file when that was emptied', () => {
    writeFileSync(file, '\n');
    expect(() => loadToken(folder, undefined)).toThrow(`${file} is too short`);
  });

  it('is refused with the name of its file when that cannot be read', () => {
    mkdirSync(file);
    expect(() => loadToken(folder, undefined)).toThrow(StartupError);
    expect(() => loadToken(folder, undefined)).toThrow(file);
  });

  it('is compared as a whole', () => {
    expect(isSame('token', 'token')).toBe(true);
    for (const guess of ['', 'toke', 'tokens', 'Token', 'token\0'])
      expect(isSame(guess, 'token')).toBe(false);
  });
});
