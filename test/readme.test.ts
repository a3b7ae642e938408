import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'ringup-readme-'));
const host = spawn(
  process.execPath,
  [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    join(project, 'src/main/serve.ts'),
    '--port=0',
    `--data-dir=${folder}`,
  ],
  { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, RINGUP_TOKEN: '' } },
);

let url = '';

beforeAll(async () => {
  for await (const line of createInterface(host.stdout)) {
    url ||= /^Listening on (\S+)/.exec(line)?.[1] ?? '';
    // By the third line the token is where the example reads it.
    if (line.startsWith('API token')) break;
  }
});

afterAll(async () => {
  host.kill('SIGTERM');
  await once(host, 'exit');
  rmSync(folder, { recursive: true, force: true });
});

/** The shell commands under the README's mark, at this test's shop instead of the reader's. */
function workedExample(): string {
  const readme = readFileSync(join(project, 'README.md'), 'utf8');
  const block = /<!-- worked example[^>]*-->\n```sh\n([\s\S]*?)```/.exec(readme)?.[1];
  if (!block) throw new Error('README.md has no worked example.');
  return block.replace('http://127.0.0.1:4270', url).replace('./play-shop', folder);
}

test.runIf(process.platform !== 'win32')(
  "the README's worked example runs as printed, to the cent",
  async () => {
    const { stdout } = await promisify(execFile)('bash', ['-e', '-c', workedExample()], { cwd: project });
    const replies = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    const [, , orders, cart, before, , , , after] = replies;
    expect(orders.map(({ line_total }: { line_total: number }) => line_total)).toEqual([999.99, 149.98]);
    expect(cart).toEqual([]);
    expect(before).toEqual({ totalOrders: 2, totalSpent: 1149.97, statusCounts: { pending: 2 } });
    expect(after).toEqual({
      totalOrders: 2,
      totalSpent: 1149.97,
      statusCounts: { pending: 1, delivered: 1 },
    });
  },
);
