// npm run generate -- --products N --users N --orders N --data-dir DIR [--seed N]
import { generateShop } from './generator/generate-shop.ts';
import { readGenerateOptions } from './generator/options.ts';
import { StartupError } from './startup-error.ts';

const SAY_EVERY_MS = 1000;

async function generate(): Promise<void> {
  // What a shop keeps is for its owner alone.
  process.umask(0o077);
  const options = readGenerateOptions(process.argv.slice(2));
  const started = performance.now();
  let saidAt = started;
  await generateShop(options, (orders) => {
    if (performance.now() - saidAt < SAY_EVERY_MS) return;
    saidAt = performance.now();
    console.error(`${orders.toLocaleString('en')} of ${options.orders.toLocaleString('en')} orders`);
  });
  const seconds = (performance.now() - started) / 1000;
  console.error(`The shop is in ${options.dataFolder}, made in ${seconds.toFixed(1)} s.`);
}

generate().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
});
