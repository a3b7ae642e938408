import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type CheckRequest, checkImport } from '../../../src/main/imports/check-import.ts';
import type { CheckMessage } from '../../../src/main/imports/check-worker.ts';
import { checkWorker } from '../../support/check-worker.ts';
import { checkFile } from '../../support/imports.ts';
import { openShop } from '../../support/shop.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function requestFor(shop: string, text: string): CheckRequest {
  const folder = temporaryFolder();
  const [source, staging] = [join(folder, 'source.csv'), join(folder, 'staging.db')];
  writeFileSync(source, text);
  return { kind: 'products', source, staging, shop, choice: {} };
}

/** What the thread says last, or the bug that ended it. */
function answerTo(request: CheckRequest): Promise<CheckMessage> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(checkWorker, { workerData: request });
    worker.on('message', (message: CheckMessage) => message.type !== 'read' && resolve(message));
    worker.once('error', reject);
  });
}

describe('a check', () => {
  it('says in which currency it read amounts', async () => {
    const shop = await openShop();
    const report = await checkImport(requestFor(shop.file, 'name,price\nTea,1\n'), () => undefined);
    expect(report).toMatchObject({ currency: 'USD', checked: { to_add: 1 } });
  });

  it('that cannot be made leaves nothing of the one before', async () => {
    const shop = await openShop();
    const request = requestFor(shop.file, 'name,price\nTea,much\n');
    await checkImport(request, () => undefined);
    expect(existsSync(request.staging)).toBe(true);
    const choice = { columns: [null, null] };
    const report = await checkImport({ ...request, choice }, () => undefined);
    expect(report).toMatchObject({ problem: expect.any(String), checked: null });
    expect(existsSync(request.staging)).toBe(false);
  });

  it('whose columns have no names calls them by their places', async () => {
    const shop = await openShop();
    const choice = { columns: ['name', 'price'] as const, has_header: false };
    const { wrong_rows } = await checkFile(shop, 'products', 'Tea,much\n', choice);
    expect(wrong_rows).toMatchObject([{ problems: [{ column: 'Column 2' }] }]);
  });
});

describe('the thread that checks', () => {
  it('tells what the machine keeps it from', async () => {
    const request = requestFor(join(temporaryFolder(), 'gone.db'), 'name,price\nTea,1\n');
    expect(await answerTo(request)).toEqual({
      type: 'unavailable',
      message: expect.stringMatching(/^SQLITE_CANTOPEN/),
    });
  });

  it('ends with an error at a bug', async () => {
    const shop = await openShop();
    const request = requestFor(shop.file, 'name,price\nTea,1\n');
    const answer = answerTo({ ...request, kind: 'nothing' as CheckRequest['kind'] });
    await expect(answer).rejects.toThrow();
  });
});
