import { resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dataFolderFrom, keepProfileIn } from '../../../../src/main/hosts/electron/folders.ts';
import { StartupError } from '../../../../src/main/startup-error.ts';

const { app } = vi.hoisted(() => ({
  app: { commandLine: { hasSwitch: vi.fn((_name: string) => false) }, setPath: vi.fn() },
}));

vi.mock('electron', () => ({ app }));

const fileSystem = vi.hoisted(() => ({ mkdirSync: vi.fn() }));

vi.mock('node:fs', () => fileSystem);

beforeEach(() => {
  vi.resetAllMocks();
});

describe('the data folder', () => {
  it.each([
    [['--data-dir', '/shop']],
    [['--data-dir=/shop']],
    [['.', '--no-sandbox', '--data-dir', '/shop', '--remote-debugging-port=0', '--user-data-dir=/profile']],
  ])('is the one that %j names', (args) => {
    expect(dataFolderFrom(args)).toBe(resolve('/shop'));
  });

  it.each([[['--data-dir']], [['--data-dir=']], [['--data-dir', '']]])('is none for %j', (args) => {
    expect(() => dataFolderFrom(args)).toThrow(StartupError);
  });

  it.each([[[]], [['.', '--no-sandbox']]])("is the platform's usual one for %j", (args) => {
    expect(dataFolderFrom(args)).toMatch(/Ringup$/);
  });
});

describe("Chromium's profile", () => {
  it('is kept in the data folder, for its owner alone', () => {
    keepProfileIn('/shop');
    expect(fileSystem.mkdirSync).toHaveBeenCalledWith(expect.any(String), { recursive: true, mode: 0o700 });
    expect(app.setPath).toHaveBeenCalledWith('userData', fileSystem.mkdirSync.mock.calls[0]?.[0]);
  });

  it('stays where it was put by name', () => {
    app.commandLine.hasSwitch.mockImplementation((name) => name === 'user-data-dir');
    keepProfileIn('/shop');
    expect(app.setPath).not.toHaveBeenCalled();
  });

  it('is left alone when the data folder cannot be written', () => {
    fileSystem.mkdirSync.mockImplementation(() => {
      throw new Error('EACCES');
    });
    keepProfileIn('/shop');
    expect(app.setPath).not.toHaveBeenCalled();
  });
});
