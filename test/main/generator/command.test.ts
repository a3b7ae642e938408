import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = resolve(import.meta.dirname, '../../../src/main/generate.ts');

function run(...args: readonly string[]) {
  const options = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', program, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const size = ['--products', '5', '--users', '2', '--orders', '20'];

it('makes a shop, says where it is, and makes no other in its place', () => {
  const folder = join(temporaryFolder(), 'shop');
  const { status, stdout, stderr } = run(...size, '--data-dir', folder);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toMatch(/(^|\n)The shop is in \S+, made in \d+\.\d s\.\n$/);
  expect(existsSync(join(folder, 'ringup.db'))).toBe(true);
  expect(run(...size, '--data-dir', folder)).toEqual({
    status: 1,
    stdout: '',
    stderr: `${folder} has a shop already. Name another --data-dir; nothing was changed.\n`,
  });
});

it.each([
  [],
  size,
  [...size, '--data-dir'],
  [...size.slice(2), '--data-dir', 'FOLDER'],
  ['--products', '0', '--users', '1', '--orders', '1', '--data-dir', 'FOLDER'],
  ['--products', '1.5', '--users', '1', '--orders', '1', '--data-dir', 'FOLDER'],
  ['--products', '1', '--users=-1', '--orders', '1', '--data-dir', 'FOLDER'],
  ['--products', '1', '--users', '1', '--orders', 'many', '--data-dir', 'FOLDER'],
  [...size, '--data-dir', 'FOLDER', '--seed', 'x'],
  [...size, '--data-dir', 'FOLDER', '--verbose'],
  [...size, '--data-dir', 'FOLDER', 'more'],
])('says how it is used when it is called with %j', (...args) => {
  const folder = join(temporaryFolder(), 'shop');
  const { status, stdout, stderr } = run(...args.flat().map((arg) => (arg === 'FOLDER' ? folder : arg)));
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(
    /\nUse: npm run generate -- --products N --users N --orders N --data-dir DIR \[--seed N\]\n$/,
  );
  expect(existsSync(folder)).toBe(false);
});
