import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runServe, type ServeProcess, startServing } from '../../../support/http-process.ts';
import { send } from '../../../support/http-send.ts';

let folder: string;
let running: ServeProcess[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ringup-serve-')), 'data');
  running = [];
});

afterEach(async () => {
  for (const process of running) process.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  rmSync(join(folder, '..'), { recursive: true });
});

function run(args: readonly string[], environment: NodeJS.ProcessEnv = {}): ServeProcess {
  const process = runServe(args, environment);
  running.push(process);
  return process;
}

async function start(environment: NodeJS.ProcessEnv = {}) {
  const serving = await startServing(folder, environment);
  running.push(serving.process);
  return serving;
}

it('says where it listens, where to open it and where its token is, in that order and nothing else', async () => {
  const { process, port } = await start();
  const [listening, open, token] = await process.lines(3);
  expect(listening).toBe(`Listening on http://127.0.0.1:${port}`);
  expect(open).toMatch(new RegExp(`^Open http://127\\.0\\.0\\.1:${port}/\\?code=[\\w-]{22}$`));
  expect(token).toBe(`API token: ${join(folder, 'api-token')}`);
  process.kill('SIGTERM');
  expect(await process.ended).toEqual({
    code: 0,
    signal: null,
    stdout: [listening, open, token],
    stderr: '',
  });
});

it('answers whoever has the token from its file', async () => {
  const { port } = await start();
  const authorization = `Bearer ${readFileSync(join(folder, 'api-token'), 'utf8').trim()}`;
  expect(await send(port, { path: '/orders', headers: { authorization } })).toMatchObject({ status: 200 });
});

it('takes its token from the environment, and then keeps none', async () => {
  const { process, port } = await start({ RINGUP_TOKEN: 'given-by-the-environment' });
  expect((await process.lines(3))[2]).toBe('API token: the environment variable RINGUP_TOKEN');
  const headers = { authorization: 'Bearer given-by-the-environment' };
  expect(await send(port, { path: '/orders', headers })).toMatchObject({ status: 200 });
  expect(existsSync(join(folder, 'api-token'))).toBe(false);
});

it('refuses a token from the environment that is too short to be a secret', async () => {
  const { code, stdout, stderr } = await run(['--port', '0', '--data-dir', folder], { RINGUP_TOKEN: '1234' })
    .ended;
  expect([code, stdout]).toEqual([1, []]);
  expect(stderr).toContain('RINGUP_TOKEN is too short');
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

it('gives whoever used the printed address the next one, on the screen only', async () => {
  const { process, port, address } = await start();
  const { pathname, search } = new URL(address);
  expect(await send(port, { path: `${pathname}${search}` })).toMatchObject({ status: 303 });
  const [, , , next] = await process.lines(4);
  expect(next).toMatch(
    new RegExp(`^For another browser: http://127\\.0\\.0\\.1:${port}/\\?code=[\\w-]{22}$`),
  );
  expect(next).not.toContain(search);
});

it.each(['127.0.0.2', '::1'])(
  'cannot be reached by another address of the machine, such as %s',
  async (host) => {
    const { port } = await start();
    const reached = await new Promise((resolve) => {
      connect({ host, port }, () => resolve(true)).on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
    expect(await send(port, { path: '/health' })).toMatchObject({ status: 200 });
  },
);

it('says that its port is taken, and lets the folder go', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, stdout, stderr } = await run(['--port', String(port), '--data-dir', folder]).ended;
  other.close();
  expect([code, stdout]).toEqual([1, []]);
  expect(stderr).toBe(
    `Port ${port} is taken or not allowed. Start Ringup with another --port, or --port 0.\n`,
  );
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  await start();
});

it.runIf(process.platform !== 'win32')(
  'keeps the shop for its owner alone, in an open folder too',
  async () => {
    mkdirSync(folder, { mode: 0o755 });
    await start();
    expect(statSync(join(folder, 'ringup.db')).mode & 0o077).toBe(0);
  },
);

it.each([
  '--port eighty',
  '--port 65536',
  '--port -1',
  '--port 1.5',
  '--port',
  '--port 0x10',
  '--port=',
  '--data-dir',
  '--data-dir=',
  '--verbose',
  'somewhere',
])('says how it is used when it is started with %s', async (args) => {
  // Its usual folder is then under the tests' own, should it get that far.
  const { code, stdout, stderr } = await run(args.split(' '), { HOME: folder, XDG_DATA_HOME: folder }).ended;
  expect([code, stdout]).toEqual([1, []]);
  expect(stderr).toMatch(/\nUse: npm run serve -- \[--port N\] \[--data-dir DIR\] \[--demo\]\n$/);
  expect(existsSync(folder)).toBe(false);
});

it('is refused on a folder that another process has, which it names, and which goes on', async () => {
  const { process, port } = await start();
  const second = await run(['--port', '0', '--data-dir', folder]).ended;
  expect([second.code, second.stdout]).toEqual([1, []]);
  expect(second.stderr).toBe(
    `${folder} is in use by Ringup over HTTP (process ${process.id}). Close that first, or use another --data-dir.\n`,
  );
  expect(await send(port, { path: '/health' })).toMatchObject({ status: 200 });
});
