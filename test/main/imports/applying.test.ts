import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { makeProduct, makeUser } from '../../support/builders.ts';
import { openTestDatabase } from '../../support/database.ts';
import { applyChecked, checkFile, importText } from '../../support/imports.ts';
import { dumpOf, rowsOf } from '../../support/rows.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

const TEA = '4006381333931';

async function productsIn({ api }: Shop) {
  return (await api.products.findAll({ archived: 'all', limit: 200 })).items;
}

describe('a product of a file', () => {
  it('is the one with its SKU, else the one with its barcode, else a new one', async () => {
    const shop = await openShop();
    const bySku = await makeProduct(shop, { name: 'Tea', sku: 'T1', price: 1 });
    const byBarcode = await makeProduct(shop, { name: 'Coffee', barcode: TEA, price: 2 });
    const { applied } = await importText(
      shop,
      'products',
      `name,price,sku,barcode\nGreen tea,1.50,T1,\nMocha,2.50,C1,${TEA}\nCocoa,3,,\n`,
    );
    expect(applied).toEqual({ added: 1, updated: 2, unchanged: 0, refused: 0 });
    expect(await shop.api.products.findOne({ id: bySku.id })).toMatchObject({
      name: 'Green tea',
      price: 1.5,
      sku: 'T1',
    });
    expect(await shop.api.products.findOne({ id: byBarcode.id })).toMatchObject({
      name: 'Mocha',
      price: 2.5,
      sku: 'C1',
    });
    expect(await productsIn(shop)).toHaveLength(3);
  });

  it('is the one with its id before all, and a new one keeps an id that is free', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Tea', sku: 'T1' });
    const free = '01900000-0000-7000-8000-0000000000aa';
    await importText(shop, 'products', `id,name,price,sku\n${id},Tea,1,T2\n${free},Cocoa,3,C3\n`);
    expect(await shop.api.products.findOne({ id })).toMatchObject({ name: 'Tea', sku: 'T2' });
    expect(await shop.api.products.findOne({ id: free })).toMatchObject({ name: 'Cocoa' });
  });

  it('keeps what the file has no column for, and loses what stands empty in it', async () => {
    const shop = await openShop();
    const tea = await makeProduct(shop, { name: 'Tea', sku: 'T1', category: 'Drinks', description: 'Hot' });
    await importText(shop, 'products', 'sku,price,category\nT1,4.20,\n');
    expect(await shop.api.products.findOne({ id: tea.id })).toMatchObject({
      name: 'Tea',
      price: 4.2,
      category: null,
      description: 'Hot',
    });
  });

  it('that is as it should be is left alone: nothing is written or journalled', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Tea', sku: 'T1', price: 1 });
    const before = rowsOf(shop.file, 'SELECT * FROM products');
    const view = await checkFile(shop, 'products', 'sku,name,price,archived\nT1,Tea,1.00,no\n');
    expect(view.checked).toEqual({ rows: 1, wrong: 0, to_add: 0, to_update: 0, unchanged: 1 });
    await applyChecked(shop, view);
    expect(rowsOf(shop.file, 'SELECT * FROM products')).toEqual(before);
    expect(rowsOf(shop.file, "SELECT action FROM journal WHERE action = 'product.changed'")).toEqual([]);
  });

  it('is archived and put back as the file says', async () => {
    const shop = await openShop();
    const [tea, coffee] = [await makeProduct(shop, { sku: 'T1' }), await makeProduct(shop, { sku: 'C1' })];
    await shop.api.products.update({ id: coffee.id, archived: true });
    await importText(shop, 'products', 'sku,archived\nT1,yes\nC1,no\n');
    expect(await shop.api.products.findOne({ id: tea.id })).toMatchObject({ archived: true });
    expect(await shop.api.products.findOne({ id: coffee.id })).toMatchObject({ archived: false });
  });

  it.each([
    [
      'has a code of another product',
      `sku,barcode\nT1,${TEA}\n`,
      'barcode',
      /^Coffee already has the barcode/,
    ],
    ['is new and has no price', 'name,sku\nCocoa,C9\n', null, /^price is needed/],
    ['is new and has no name', 'sku,price\nC9,1\n', null, /^name is needed/],
    ['is there twice by its SKU', 'name,price,sku\nA,1,X\nB,2,X\n', 'sku', /^Line 2 is about the same sku/],
    ['is there twice by other codes', `sku,barcode\nC1,\n,${TEA}\n`, null, /^Line 2 is about the same/],
  ])('is wrong when it %s', async (_, text, column, message) => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Tea', sku: 'T1' });
    await makeProduct(shop, { name: 'Coffee', sku: 'C1', barcode: TEA });
    const { checked, wrong_rows } = await checkFile(shop, 'products', text);
    expect(checked?.wrong).toBe(1);
    expect(wrong_rows.at(0)?.problems).toEqual([
      { column, value: null, message: expect.stringMatching(message) },
    ]);
  });
});

describe('a customer of a file', () => {
  it('is the one with its email address, whatever its case, else a new one', async () => {
    const shop = await openShop();
    const ada = await makeUser(shop, { email: 'ada@example.com', name: 'Ada' });
    const { applied } = await importText(
      shop,
      'users',
      'name,email,phone\nAda Lovelace,ADA@example.com,\nEve,,+49 170 1\n',
    );
    expect(applied).toEqual({ added: 1, updated: 1, unchanged: 0, refused: 0 });
    expect(await shop.api.users.findOne({ id: ada.id })).toMatchObject({ name: 'Ada Lovelace' });
    const { items } = await shop.api.users.findAll({ search: 'Eve' });
    expect(items).toMatchObject([{ name: 'Eve', email: null, phone: '+49 170 1' }]);
  });

  it('is never the walk-in customer, and never nobody', async () => {
    const shop = await openShop();
    const text = `id,name,email\n${WALK_IN_USER_ID},Mallory,\n01900000-0000-7000-8000-0000000000aa,,\n`;
    const { checked, wrong_rows } = await checkFile(shop, 'users', text);
    expect(checked).toMatchObject({ rows: 2, wrong: 2 });
    expect(wrong_rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('an import with wrong rows', () => {
  const text = 'name,price\nTea,1.00\nCoffee,much\n';

  it('is refused whole unless they are to be left out, and says where the first one is', async () => {
    const shop = await openShop();
    const { id } = await checkFile(shop, 'products', text);
    const before = dumpOf(shop.file);
    const refusals = [
      await refusalOf(shop.api.imports.apply({ id })),
      await refusalOf(importText(shop, 'products', text)),
    ];
    expect(refusals).toMatchObject([
      { code: 'CONFLICT', reason: 'import_state' },
      { code: 'INVALID_INPUT', field: 'file' },
    ]);
    for (const { message } of refusals)
      expect(message).toContain('The first is line 3, price: price must be');
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('brings the others in when they are left out', async () => {
    const shop = await openShop();
    const { applied } = await importText(shop, 'products', text, { wrong_rows: 'skip' });
    expect(applied).toEqual({ added: 1, updated: 0, unchanged: 0, refused: 0 });
    expect(await productsIn(shop)).toMatchObject([{ name: 'Tea' }]);
  });

  it('lists them all as CSV, with their cells as they are, safe for a spreadsheet', async () => {
    const shop = await openShop();
    const { id } = await checkFile(shop, 'products', 'name,price\n=1+1,x\n"A ""b""",-1\n');
    const { csv, nextCursor } = await shop.api.imports.problems({ id });
    expect(nextCursor).toBeNull();
    expect(csv.split('\r\n')).toEqual([
      '\uFEFFline,column,problem,name,price',
      expect.stringMatching(/^2,price,"?price must be .*"?,'=1\+1,x$/),
      expect.stringMatching(/^3,price,"?price .*"?,"A ""b""",'-1$/),
      '',
    ]);
  });

  it('can be only checked: nothing changes', async () => {
    const shop = await openShop();
    const before = dumpOf(shop.file);
    const view = await importText(shop, 'products', text, { check_only: 'true' });
    expect(view).toMatchObject({
      state: 'checked',
      checked: { rows: 2, wrong: 1, to_add: 1 },
      applied: null,
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });
});

describe('what changed in the shop after the check', () => {
  it('refuses the rows that it makes wrong, and lists them', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', `name,price,sku,barcode\nTea,1,T1,${TEA}\nCocoa,2,C1,\n`);
    await makeProduct(shop, { name: 'Coffee', sku: 'C9', barcode: TEA });
    await makeProduct(shop, { name: 'Black tea', sku: 'T1' });
    const { state, applied } = await applyChecked(shop, view);
    expect({ state, applied }).toEqual({
      state: 'done',
      applied: { added: 1, updated: 0, unchanged: 0, refused: 1 },
    });
    const { csv } = await shop.api.imports.problems({ id: view.id });
    expect(csv).toContain(`\r\n2,barcode,Coffee already has the barcode ${TEA}.,Tea,1,T1,${TEA}\r\n`);
  });

  it('turns a product to add into one to change', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', 'name,price,sku\nTea,1,T1\n');
    await makeProduct(shop, { name: 'Old tea', sku: 'T1' });
    expect((await applyChecked(shop, view)).applied).toMatchObject({ added: 0, updated: 1 });
    expect(await productsIn(shop)).toMatchObject([{ name: 'Tea' }]);
  });
});

it('an import is journalled: who, when it began and ended, and each product', async () => {
  const shop = await openShop();
  const { id } = await importText(shop, 'products', 'name,price,sku\nTea,1,T1\nCocoa,2,C1\n');
  const entries = rowsOf<{ action: string; subject_id: string; actor: string }>(
    shop.file,
    'SELECT action, subject_id, actor FROM journal ORDER BY seq',
  );
  expect(entries.map(({ action, actor }) => `${actor} ${action}`)).toEqual([
    'api import.started',
    'api product.created',
    'api product.created',
    'api import.finished',
  ]);
  expect(entries.at(0)?.subject_id).toBe(id);
  await shop.register.close();
  const { database } = await openTestDatabase(undefined, shop.file);
  expect(await database.read(({ sql }) => verifyJournal(sql))).toEqual({ intact: true, entries: 4 });
});
