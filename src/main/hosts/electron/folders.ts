import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { defaultDataFolder } from '../../data-folder.ts';

/** Chromium's own profile within the data folder: local storage, caches, window state. */
const PROFILE_FOLDER = 'chromium';

/**
 * The folder that `--data-dir` names, else the platform's usual one. Electron's own arguments
 * and Chromium's stand among ours, so that unknown ones are passed over.
 */
export function dataFolderFrom(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: { 'data-dir': { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const given = values['data-dir'];
  if (typeof given === 'string') return resolve(given);
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
}

/**
 * Keeps Chromium's profile beside the register's data, where it does not roam, unless a folder
 * for it was named. Electron takes this only before it is ready.
 */
export function keepProfileIn(dataFolder: string): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const profile = join(dataFolder, PROFILE_FOLDER);
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
  } catch {
    // Opening the register reports a folder that cannot be written, and says what to do.
    return;
  }
  app.setPath('userData', profile);
}
