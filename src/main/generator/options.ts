import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartupError } from '../startup-error.ts';

export interface GenerateOptions {
  readonly products: number;
  readonly users: number;
  readonly orders: number;
  readonly dataFolder: string;
  readonly seed: number;
}

const USAGE = 'Use: npm run generate -- --products N --users N --orders N --data-dir DIR [--seed N]';

const text = { type: 'string' } as const;

/** @throws StartupError when the arguments are not ours */
export function readGenerateOptions(args: readonly string[]): GenerateOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { products: text, users: text, orders: text, seed: text, 'data-dir': text },
    });
    const dataFolder = values['data-dir'];
    if (!dataFolder) throw new Error('--data-dir is missing.');
    const products = readCount('products', values.products, 1);
    const users = readCount('users', values.users, 0);
    const orders = readCount('orders', values.orders, 0);
    const seed = readCount('seed', values.seed ?? '1', 0);
    return { products, users, orders, seed, dataFolder: resolve(dataFolder) };
  } catch (error) {
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function readCount(name: string, value: string | undefined, least: number): number {
  if (value === undefined) throw new Error(`--${name} is missing.`);
  const count = Number(value);
  if (/^\d{1,9}$/.test(value) && count >= least) return count;
  throw new Error(`--${name} must be a whole number from ${least} to 999999999, not ${value}.`);
}
