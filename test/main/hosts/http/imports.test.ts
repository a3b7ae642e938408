import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportView } from '../../../../src/shared/contract/imports.ts';
import type { Product } from '../../../../src/shared/contract/products.ts';
import { makeProduct } from '../../../support/http-rows.ts';
import { authorization, type HttpShop, openHttpShop } from '../../../support/http-shop.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(async () => {
  await shop.close();
  expect(shop.failures).toEqual([]);
});

const sendCsv = (query: string, body: string | Buffer, type = 'text/csv') =>
  shop.ask({
    method: 'POST',
    path: `/products/import${query}`,
    body,
    headers: { ...authorization, 'content-type': type },
  });

async function productNames(): Promise<readonly string[]> {
  const { items } = await shop.done<{ items: Product[] }>('GET', '/products?limit=200&archived=all');
  return items.map(({ name }) => name);
}

describe('a file sent by a program', () => {
  it('is read as the query says', async () => {
    const answer = await sendCsv(
      '?delimiter=tab&decimal=comma&has_header=false&columns=sku,,name,price&file_name=tea.tsv',
      'T1\tignored\tTea\t1.234,50\n',
    );
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text)).toMatchObject({
      file_name: 'tea.tsv',
      state: 'done',
      applied: { added: 1 },
      read_as: { columns: ['sku', null, 'name', 'price'] },
    });
    const { items } = await shop.done<{ items: Product[] }>('GET', '/products?search=T1');
    expect(items).toMatchObject([{ name: 'Tea', price: 1234.5, sku: 'T1' }]);
  });

  it('is in the encoding that its type names', async () => {
    const body = Buffer.from('name,price\nCrème brûlée,3\n', 'latin1');
    const answer = await sendCsv('', body, 'text/csv; charset=windows-1252');
    expect(answer.status).toBe(201);
    expect(await productNames()).toContain('Crème brûlée');
  });

  it.each([
    ['?columns=name,prize', 'columns.1'],
    ['?delimiter=pipe', 'delimiter'],
    ['?check_only=yes', 'check_only'],
    ['?colour=red', 'colour'],
  ])('is refused with %s', async (query, field) => {
    const answer = await sendCsv(query, 'name,price\nTea,1\n');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it('that is no CSV, or empty, or has no columns we know, changes nothing and says why', async () => {
    const before = await productNames();
    for (const body of ['PK\u0003\u0004', '', 'colour,size\nred,3\n']) {
      const answer = await sendCsv('', body);
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID_INPUT', field: 'file' });
    }
    expect(await productNames()).toEqual(before);
  });

  it('that breaks off on its way leaves nothing behind, though it said it had 2 GB', async () => {
    const before = await productNames();
    const imports = await shop.done<ImportView[]>('GET', '/imports');
    await breakOff('name,price\nHalf a file,1\nNever,');
    const kept = imports.filter(({ state }) => state !== 'done').map(({ id }) => id);
    const folders = () => readdirSync(join(shop.folder, 'data', 'imports')).toSorted();
    await expect.poll(folders).toEqual(kept.toSorted());
    expect(await shop.done('GET', '/imports')).toEqual(imports);
    expect(await productNames()).toEqual(before);
  });
});

/** Announces 2 GB, sends a little of it, and hangs up. */
async function breakOff(text: string): Promise<void> {
  const outgoing = request({
    host: '127.0.0.1',
    port: shop.port,
    method: 'POST',
    path: '/products/import',
    headers: { ...authorization, 'content-type': 'text/csv', 'content-length': String(2 * 1024 ** 3) },
  });
  outgoing.on('error', () => undefined);
  outgoing.write(text);
  await pause(50);
  outgoing.destroy();
}

describe('an exported file', () => {
  it('comes as one CSV, whatever its length, for spreadsheets as well', async () => {
    for (let made = 0; made < 3; made += 1)
      await makeProduct(shop, { name: `=SUM(${made})`, description: 'é' });
    const answer = await shop.rest('GET', '/products/export');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    });
    expect(answer.text).toMatch(/^\uFEFFid,name,price,sku,barcode,category,description,archived\r\n/);
    expect(answer.text.match(/,'=SUM\(\d\),2\.50,/g)).toHaveLength(3);
    const again = await sendCsv('', answer.text);
    const { checked, applied } = JSON.parse(again.text);
    expect(checked).toMatchObject({ to_add: 0, to_update: 0, wrong: 0 });
    expect(applied).toEqual({ added: 0, updated: 0, unchanged: checked.rows, refused: 0 });
  });

  it('has every wrong row of an import that was refused', async () => {
    const answer = await sendCsv('', 'name,price\nTea,x\nCocoa,-1\n');
    const path = /\/imports\/[\w-]+\/problems/.exec(answer.text)?.[0] ?? '';
    const { text } = await shop.rest('GET', path);
    expect(text.split('\r\n').map((line) => line.slice(0, 7))).toEqual([
      '\uFEFFline,c',
      '2,price',
      '3,price',
      '',
    ]);
  });

  it('cannot be asked for from its middle by a cursor that is none', async () => {
    const answer = await shop.rest('GET', '/products/export?cursor=x');
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ code: 'INVALID_INPUT', field: 'cursor' });
  });
});
