import { describe, expect, it, vi } from 'vitest';
import { start } from '../../scripts/lib/run.mjs';

function run(source: string) {
  return start(process.execPath, ['-e', source], { stdio: 'ignore' });
}

describe('a program that a script starts', () => {
  it('hands its exit code on', async () => {
    expect(await run('process.exit(7)').exitCode).toBe(7);
  });

  it.runIf(process.platform !== 'win32')('tells the signal that ended it', async () => {
    const { child, exitCode } = run('setInterval(() => {}, 1000)');
    child.once('spawn', () => child.kill('SIGTERM'));
    expect(await exitCode).toBe(128 + 15);
  });

  it('leaves no listeners behind', async () => {
    const before = process.listenerCount('SIGTERM');
    await run('').exitCode;
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('says when it cannot be started', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await start('/no/such/program', []).exitCode).toBe(127);
    expect(complaint.mock.calls.flat().join()).toContain('/no/such/program could not be started');
    complaint.mockRestore();
  });
});
