import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { applyChecked, checkFile, leaves, sendFile } from '../../support/imports.ts';
import { rowsOf } from '../../support/rows.ts';
import { openShop, refusalOf, reopen, type Shop } from '../../support/shop.ts';

const TEXT = 'name,price\nTea,1.00\n';
const stateConflict = { code: 'CONFLICT', reason: 'import_state' };

function filesOf({ dataFolder }: Shop): readonly string[] {
  const folder = join(dataFolder, 'imports');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('the parts of a file', () => {
  it('come in order, and are all there before it is checked', async () => {
    const { api } = await openShop();
    const { id } = await api.imports.create({ kind: 'products', file_name: 'a.csv', bytes: TEXT.length });
    const data = Buffer.from(TEXT.slice(0, 5)).toString('base64');
    expect(await refusalOf(api.imports.append({ id, offset: 5, data }))).toMatchObject(stateConflict);
    expect(await api.imports.append({ id, offset: 0, data })).toMatchObject({
      state: 'receiving',
      progress: 0.25,
    });
    expect(await refusalOf(api.imports.append({ id, offset: 0, data }))).toMatchObject(stateConflict);
    expect(await refusalOf(api.imports.check({ id }))).toMatchObject(stateConflict);
    const tooMuch = Buffer.from(`${TEXT}more`).toString('base64');
    expect(await refusalOf(api.imports.append({ id, offset: 5, data: tooMuch }))).toMatchObject(
      stateConflict,
    );
    const rest = Buffer.from(TEXT.slice(5)).toString('base64');
    await api.imports.append({ id, offset: 5, data: rest });
    await api.imports.check({ id });
    expect(await leaves({ api }, id, 'checking')).toMatchObject({ state: 'checked', checked: { rows: 1 } });
  });

  it('that are sent twice at once are taken once', async () => {
    const { api } = await openShop();
    const { id } = await api.imports.create({ kind: 'products', file_name: 'a.csv', bytes: TEXT.length });
    const data = Buffer.from(TEXT).toString('base64');
    const [first, second] = await Promise.allSettled([
      api.imports.append({ id, offset: 0, data }),
      api.imports.append({ id, offset: 0, data }),
    ]);
    expect([first.status, second.status]).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a check', () => {
  it('is made anew when the file is to be read in another way', async () => {
    const shop = await openShop();
    const { id, read_as } = await checkFile(shop, 'products', 'Tea;1,50\nCocoa;2,50\n');
    expect(read_as).toMatchObject({ delimiter: 'semicolon', has_header: false, columns: [null, null] });
    await shop.api.imports.check({ id, columns: ['name', 'price'], has_header: false });
    expect(await leaves(shop, id, 'checking')).toMatchObject({
      problem: null,
      checked: { rows: 2, to_add: 2, wrong: 0 },
    });
  });

  it('takes the place of one that is under way', async () => {
    const shop = await openShop();
    const { id } = await sendFile(shop, 'products', TEXT);
    await shop.api.imports.check({ id, columns: ['price', 'name'] });
    await shop.api.imports.check({ id });
    expect(await leaves(shop, id, 'checking')).toMatchObject({
      state: 'checked',
      read_as: { columns: ['name', 'price'] },
      checked: { wrong: 0 },
    });
    expect(shop.failures).toEqual([]);
  });

  it('says what a file is that is no table, and may be made again', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', 'PK\u0003\u0004zip');
    expect(view).toMatchObject({
      state: 'failed',
      problem: expect.stringMatching(/zip|Excel/),
      checked: null,
    });
    expect(await refusalOf(shop.api.imports.apply({ id: view.id }))).toMatchObject(stateConflict);
    expect(await refusalOf(shop.api.imports.problems({ id: view.id }))).toMatchObject({ code: 'NOT_FOUND' });
    await shop.api.imports.check({ id: view.id });
    expect(await leaves(shop, view.id, 'checking')).toMatchObject({ state: 'failed' });
    expect(shop.failures).toEqual([]);
  });

  it('is not applied while the file as a whole cannot be', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', 'colour\nred\n', { has_header: true });
    expect(view).toMatchObject({ state: 'checked', problem: expect.any(String), checked: null });
    expect(await refusalOf(shop.api.imports.apply({ id: view.id }))).toMatchObject({
      ...stateConflict,
      message: view.problem,
    });
  });
});

it('a check that breaks says so, takes nothing else with it, and may be made again', async () => {
  const shop = await openShop();
  const { id } = await sendFile(shop, 'products', TEXT);
  const blocked = join(shop.dataFolder, 'imports', id, 'staging.db');
  mkdirSync(blocked);
  await shop.api.imports.check({ id });
  expect(await leaves(shop, id, 'checking')).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('Try again'),
  });
  expect(shop.failures).toHaveLength(1);
  rmdirSync(blocked);
  await shop.api.imports.check({ id });
  expect(await leaves(shop, id, 'checking')).toMatchObject({ state: 'checked' });
});

it('what is kept of an import in the database names nobody', async () => {
  const shop = await openShop();
  const view = await checkFile(shop, 'users', 'name,email\nAda Lovelace,ada@example.com\nEve,no address\n');
  await applyChecked(shop, view);
  const [{ report }] = rowsOf(shop.file, 'SELECT report FROM imports') as [{ report: string }];
  expect(report).not.toMatch(/Ada|ada@|Eve|no address/);
  expect(JSON.parse(report)).toMatchObject({ checked: { rows: 2, wrong: 1 } });
});

describe('an import that nobody wants any more', () => {
  it.each(['receiving', 'checking', 'checked', 'failed', 'done'] as const)(
    'is forgotten with its files when it is %s',
    async (state) => {
      const shop = await openShop();
      const { id } = await sendFile(shop, 'products', state === 'failed' ? 'PK\u0003\u0004' : TEXT);
      if (state !== 'receiving') await shop.api.imports.check({ id });
      if (state === 'checked' || state === 'failed' || state === 'done') await leaves(shop, id, 'checking');
      if (state === 'done') await applyChecked(shop, await shop.api.imports.findOne({ id }));
      expect(await shop.api.imports.findOne({ id })).toMatchObject({ state });
      await shop.api.imports.remove({ id });
      expect(await refusalOf(shop.api.imports.findOne({ id }))).toMatchObject({ code: 'NOT_FOUND' });
      expect(filesOf(shop)).toEqual([]);
      expect(shop.failures).toEqual([]);
      expect(await (await reopen(shop)).api.imports.findAll({})).toEqual([]);
    },
  );

  it('cannot be cancelled while it is applied, nor applied twice', async () => {
    const shop = await openShop();
    const rows = Array.from({ length: 3000 }, (_, index) => `Tea ${index},1`);
    const { id } = await checkFile(shop, 'products', ['name,price', ...rows].join('\n'));
    await shop.api.imports.apply({ id });
    await expect
      .poll(async () => (await shop.api.imports.findOne({ id })).progress, { interval: 1 })
      .toBeGreaterThan(0);
    expect(await refusalOf(shop.api.imports.remove({ id }))).toMatchObject(stateConflict);
    expect(await refusalOf(shop.api.imports.apply({ id }))).toMatchObject(stateConflict);
    expect(await refusalOf(shop.api.imports.check({ id }))).toMatchObject(stateConflict);
    expect(await leaves(shop, id, 'applying')).toMatchObject({ applied: { added: 3000 } });
    expect(await refusalOf(shop.api.imports.apply({ id }))).toMatchObject(stateConflict);
  });

  it('makes room for a new one: the oldest that rests goes, and one that is sent never', async () => {
    const shop = await openShop();
    const begun = await Promise.all(Array.from({ length: 20 }, () => sendFile(shop, 'users', 'name\nAda\n')));
    const full = { code: 'TOO_MANY_REQUESTS' };
    expect(await refusalOf(sendFile(shop, 'users', 'name\nEve\n'))).toMatchObject(full);
    const [rested] = begun;
    if (!rested) throw new Error('Nothing was sent.');
    await shop.api.imports.check({ id: rested.id });
    await leaves(shop, rested.id, 'checking');
    const { id } = await sendFile(shop, 'users', 'name\nEve\n');
    const ids = [...begun.slice(1).map((view) => view.id), id];
    expect((await shop.api.imports.findAll({})).map((view) => view.id)).toEqual(ids.toReversed());
    expect(filesOf(shop).toSorted()).toEqual(ids.toSorted());
    expect(await shop.api.imports.findAll({ kind: 'products' })).toEqual([]);
  });

  it('is not waited for by one that is cancelled', async () => {
    const shop = await openShop();
    const rows = Array.from({ length: 30_000 }, (_, index) => `Tea ${index},1`);
    const long = await sendFile(shop, 'products', ['name,price', ...rows].join('\n'), 500_000);
    const short = await sendFile(shop, 'products', TEXT);
    await shop.api.imports.check({ id: long.id });
    await shop.api.imports.check({ id: short.id });
    await shop.api.imports.remove({ id: short.id });
    expect(await shop.api.imports.findOne({ id: long.id })).toMatchObject({ state: 'checking' });
    expect(await leaves(shop, long.id, 'checking')).toMatchObject({ checked: { to_add: 30_000 } });
  });

  it('can be cancelled while it waits for another to be applied, and is gone for good', async () => {
    const shop = await openShop();
    const rows = Array.from({ length: 3000 }, (_, index) => `Tea ${index},1`);
    const long = await checkFile(shop, 'products', ['name,price', ...rows].join('\n'));
    const waiting = await checkFile(shop, 'products', 'name,price\nCocoa,1\n');
    await shop.api.imports.apply({ id: long.id });
    await shop.api.imports.apply({ id: waiting.id });
    await shop.api.imports.remove({ id: waiting.id });
    await leaves(shop, long.id, 'applying');
    const again = await reopen(shop);
    expect((await again.api.imports.findAll({})).map(({ id }) => id)).toEqual([long.id]);
    expect(rowsOf(shop.file, "SELECT * FROM products WHERE name = 'Cocoa'")).toEqual([]);
    const last = rowsOf(shop.file, 'SELECT action, subject_id FROM journal WHERE action LIKE ?', 'import.%');
    expect(last).toContainEqual({ action: 'import.cancelled', subject_id: waiting.id });
  });

  it('does not outlive the register, unless it is applied', async () => {
    const shop = await openShop();
    await sendFile(shop, 'products', TEXT);
    const { id } = await checkFile(shop, 'products', TEXT);
    const done = await applyChecked(shop, await checkFile(shop, 'products', TEXT));
    const again = await reopen(shop);
    const columns = done.columns.map(({ name }) => ({ name, samples: [] }));
    expect(await again.api.imports.findAll({})).toEqual([{ ...done, columns }]);
    expect(await refusalOf(again.api.imports.findOne({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(filesOf(again)).toEqual([]);
  });
});

it('screens hear of an import, and of the products, a few times in a second', async () => {
  const shop = await openShop();
  const heard: string[] = [];
  shop.register.events.subscribe(({ changed }) => heard.push(...changed));
  const rows = Array.from({ length: 2000 }, (_, index) => `Tea ${index},1`);
  const began = performance.now();
  await applyChecked(shop, await checkFile(shop, 'products', ['name,price', ...rows].join('\n')));
  await pause(300);
  const seconds = (performance.now() - began) / 1000;
  expect(heard).toContain('imports');
  expect(heard).toContain('products');
  expect(heard.length).toBeLessThan(10 + seconds * 10);
});
