import { describe, expect, it } from 'vitest';
import { makeProduct } from '../../support/builders.ts';
import { applyChecked, checkFile, importText } from '../../support/imports.ts';
import { rowsOf } from '../../support/rows.ts';
import { openShop, type Shop } from '../../support/shop.ts';

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

describe('a product with a code', () => {
  it('is never another one, whose SKU differs, for its barcode', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Mug', sku: 'OLD', barcode: TEA });
    const { checked, wrong_rows } = await checkFile(
      shop,
      'products',
      `name,price,sku,barcode\nSaucer,1,NEW,${TEA}\n`,
    );
    expect(checked).toMatchObject({ wrong: 1, to_update: 0 });
    expect(wrong_rows.at(0)?.problems).toEqual([
      { column: 'barcode', value: null, message: `Mug already has the barcode ${TEA}.` },
    ]);
  });

  it('is found by its barcode when the row has no SKU, and keeps its own', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Mug', sku: 'OLD', barcode: TEA });
    await importText(shop, 'products', `name,sku,barcode\nBig mug,,${TEA}\n`);
    expect(await shop.api.products.findOne({ id })).toMatchObject({ name: 'Big mug', sku: 'OLD' });
    await importText(shop, 'products', 'name,sku,barcode\nHuge mug,OLD,\n');
    expect(await shop.api.products.findOne({ id })).toMatchObject({ name: 'Huge mug', barcode: TEA });
  });

  it('loses its codes only to a file with its id', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Mug', sku: 'OLD', barcode: TEA });
    await importText(shop, 'products', `id,name,price,sku,barcode\n${id},Mug,1,,\n`);
    expect(await shop.api.products.findOne({ id })).toMatchObject({ sku: null, barcode: null });
  });

  it('is found by its SKU in another case, and gets it as the file has it', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Mug', sku: 'ABC', price: 1 });
    const { applied } = await importText(shop, 'products', 'name,price,sku\nMug,1,abc\n');
    expect(applied).toMatchObject({ added: 0, updated: 1 });
    expect(await shop.api.products.findOne({ id })).toMatchObject({ sku: 'abc' });
  });

  it('is the one with exactly its SKU before one in another case, and none of several others', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Upper', sku: 'ABC' });
    const lower = await makeProduct(shop, { name: 'Lower', sku: 'abc' });
    const text = 'name,price,sku\nLowest,1,abc\nEither,1,aBc\nBoth,1,NEW\nTwice,1,new\n';
    const view = await checkFile(shop, 'products', text);
    expect(
      view.wrong_rows.map(({ line, problems }) => [line, problems[0]?.column, problems[0]?.message]),
    ).toEqual([
      [3, 'sku', expect.stringMatching(/^Several products have the sku aBc in another case/)],
      [5, 'sku', expect.stringMatching(/^Line 4 is about the same sku/)],
    ]);
    await applyChecked(shop, view);
    expect(await shop.api.products.findOne({ id: lower.id })).toMatchObject({ name: 'Lowest' });
  });

  it('may have a code that only wrong rows before had', async () => {
    const shop = await openShop();
    const text = `name,price,sku,barcode\nA,1,A,${TEA}\nB,1,B,${TEA}\nRight,1,B,\n`;
    const { checked, wrong_rows } = await checkFile(shop, 'products', text);
    expect(checked).toMatchObject({ wrong: 1, to_add: 2 });
    expect(wrong_rows.map(({ line }) => line)).toEqual([3]);
  });
});

describe('a product without a code', () => {
  const list = 'name,price\nTea,1\nCocoa,2\n';

  it('is the one of exactly its name that has none either: a list can come again', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Tea', sku: 'T1', price: 9 });
    await makeProduct(shop, { name: 'TEA', price: 9 });
    expect((await importText(shop, 'products', list)).applied).toMatchObject({ added: 2 });
    const again = await importText(shop, 'products', 'name,price,sku\nTea,1,\nCocoa,3,\n');
    expect(again.checked).toMatchObject({ to_add: 0, to_update: 1, unchanged: 1 });
    expect(await productsIn(shop)).toHaveLength(4);
  });

  it('comes in as often as it is new in one file, and then is about several', async () => {
    const shop = await openShop();
    const shirts = 'name,price\nShirt,1\nShirt,2\nShirt,3\n';
    expect((await importText(shop, 'products', shirts)).applied).toMatchObject({ added: 3, refused: 0 });
    const { checked, wrong_rows } = await checkFile(shop, 'products', shirts);
    expect(checked).toMatchObject({ wrong: 3 });
    expect(wrong_rows.at(0)?.problems).toMatchObject([
      {
        column: 'name',
        message: 'Several products are called Shirt: give an SKU, barcode or id.',
      },
    ]);
  });

  it('is wrong when a row before is about the one that is there', async () => {
    const shop = await openShop();
    await makeProduct(shop, { name: 'Tea' });
    const { wrong_rows } = await checkFile(shop, 'products', 'name,price\nTea,1\nTea,2\n');
    expect(wrong_rows).toMatchObject([
      { line: 3, problems: [{ message: expect.stringMatching(/^Line 2 is about the same/) }] },
    ]);
  });
});
