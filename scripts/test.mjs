// npm test -- [--only check|unit|browser|desktop] [what the runner of that part takes, as a file or -g NAME]
import { parts } from './lib/parts.mjs';
import { interrupted } from './lib/run.mjs';

const [chosen, args] = choose(process.argv.slice(2));
const total = { passed: 0, failed: 0, skipped: 0 };

for (const name of chosen) {
  console.log(`\n── ${name}`);
  const counts = await parts[name]?.(args);
  total.passed += counts?.passed ?? 0;
  total.failed += counts?.failed ?? 0;
  total.skipped += counts?.skipped ?? 0;
  const stopped = interrupted();
  if (stopped !== undefined) process.exit(stopped);
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/**
 * @param {readonly string[]} given
 * @returns {[names: readonly string[], args: readonly string[]]} parts to run, and what their runners get
 */
function choose(given) {
  const [option, name = '', ...rest] = given;
  if (option === undefined) return [Object.keys(parts), []];
  if (option === '--only' && Object.hasOwn(parts, name)) return [[name], rest];
  console.error(`Usage: npm test -- [--only ${Object.keys(parts).join('|')}] [arguments of its runner]`);
  return process.exit(2);
}
