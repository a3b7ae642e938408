import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { DATA_FOLDER } from '../shared/identity.ts';
import { StartupError } from './startup-error.ts';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * The platform's usual place for local application data, never a profile that roams:
 * Windows Known Folder LocalAppData, Apple's Application Support, the XDG Base Directory
 * Specification's data home.
 */
export function defaultDataFolder({ platform, home, environment }: Machine): string {
  switch (platform) {
    case 'win32':
      return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), DATA_FOLDER);
    case 'darwin':
      return join(home, 'Library', 'Application Support', DATA_FOLDER);
    default:
      return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), DATA_FOLDER);
  }
}

/**
 * The folder that `--data-dir` named, else the usual one.
 * @throws StartupError when it named nothing: a script's unset variable must not end up in the real shop
 */
export function chosenDataFolder(given: string | undefined): string {
  if (given === '') throw new StartupError('--data-dir names no folder. Name one, or leave the option out.');
  if (given !== undefined) return resolve(given);
  return defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
}
