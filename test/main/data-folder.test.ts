import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultDataFolder } from '../../src/main/data-folder.ts';

const home = join('/', 'home', 'ada');

it.each([
  ['linux', {}, join(home, '.local', 'share', 'Ringup')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'Ringup')],
  ['linux', { XDG_DATA_HOME: '' }, join(home, '.local', 'share', 'Ringup')],
  ['freebsd', {}, join(home, '.local', 'share', 'Ringup')],
  ['darwin', { XDG_DATA_HOME: '/data' }, join(home, 'Library', 'Application Support', 'Ringup')],
  ['win32', { LOCALAPPDATA: join('/', 'local') }, join('/', 'local', 'Ringup')],
  ['win32', {}, join(home, 'AppData', 'Local', 'Ringup')],
] as const)(
  'data is kept where %s keeps local application data, given %j',
  (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, home, environment })).toBe(folder);
  },
);
