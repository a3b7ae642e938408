import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { chosenDataFolder } from '../../data-folder.ts';

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
  // Without a value at all parseArgs answers true: it names no folder either.
  return chosenDataFolder(typeof given === 'boolean' ? '' : given);
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
