import { describe, expect, it } from 'vitest';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { makeProduct } from '../../support/builders.ts';
import { openTestDatabase } from '../../support/database.ts';
import { applyChecked, checkFile, importText } from '../../support/imports.ts';
import { dumpOf, rowsOf } from '../../support/rows.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

const TEA = '4006381333931';

async function productsIn({ api }: Shop) {
  return (await api.products.findAll({ archived: 'all', limit: 200 })).items;
}

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

  it('refuses to bring a new product in over one that somebody just made', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', 'name,price,sku\nTea,1,T1\nCocoa,2,\nCocoa,3,\n');
    await makeProduct(shop, { name: 'Old tea', sku: 't1' });
    await makeProduct(shop, { name: 'Cocoa', price: 9 });
    expect((await applyChecked(shop, view)).applied).toMatchObject({ added: 0, updated: 0, refused: 3 });
    expect((await productsIn(shop)).map(({ name }) => name)).toEqual(['Cocoa', 'Old tea']);
    const { csv } = await shop.api.imports.problems({ id: view.id });
    expect(csv).toContain(
      '\r\n2,,This product came into the shop after the check. Import the file again.,Tea,1,T1\r\n',
    );
  });

  it('refuses to change a product that is gone, or another one than was checked', async () => {
    const shop = await openShop();
    const tea = await makeProduct(shop, { name: 'Tea', sku: 'T1' });
    const cocoa = await makeProduct(shop, { name: 'Cocoa', sku: 'C1' });
    const view = await checkFile(shop, 'products', 'name,price,sku\nTea,1,T1\nCocoa,2,C1\n');
    await shop.api.products.remove({ id: tea.id });
    await shop.api.products.update({ id: cocoa.id, sku: 'C2' });
    await makeProduct(shop, { name: 'Coffee', sku: 'C1' });
    expect((await applyChecked(shop, view)).applied).toMatchObject({ added: 0, updated: 0, refused: 2 });
    expect((await productsIn(shop)).map(({ name }) => name)).toEqual(['Coffee', 'Cocoa']);
  });

  it('leaves alone what somebody has made just so', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', 'name,price,sku\nTea,1,T1\n');
    await makeProduct(shop, { name: 'Tea', price: 1, sku: 'T1' });
    expect((await applyChecked(shop, view)).applied).toMatchObject({ added: 0, unchanged: 1, refused: 0 });
  });

  it('is told in the words of the file: its own columns and signs', async () => {
    const shop = await openShop();
    const view = await checkFile(shop, 'products', `Artikel;Preis;EAN\nTee;1,50;${TEA}\n`, {
      columns: ['name', 'price', 'barcode'],
    });
    await makeProduct(shop, { name: 'Coffee', barcode: TEA, sku: 'C9' });
    await makeProduct(shop, { name: 'Tee' });
    const { id } = await applyChecked(shop, view);
    const { csv } = await shop.api.imports.problems({ id });
    expect(csv.split('\r\n').slice(1)).toEqual([expect.stringMatching(/^2,.*,Tee,"1,5",4006381333931$/), '']);
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
