import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeGtin } from '../../../src/shared/gtin.ts';
import { makeProduct, makeUser } from '../../support/builders.ts';
import { checkFile, exported, importText } from '../../support/imports.ts';
import { openShop, type Shop } from '../../support/shop.ts';

const NASTY = [
  '=1+1',
  "'=1+1",
  '@SUM(A1)',
  '-5',
  '+49 170',
  'a "b" c',
  'x,y;z',
  'two\nlines',
  'two\r\nlines',
  "'",
  '﻿x',
  '👩‍🍳',
  '1,5',
  'id',
];

async function productsOf({ api }: Shop) {
  const { items } = await api.products.findAll({ archived: 'all', limit: 200 });
  return items
    .map(({ createdAt: _created, updatedAt: _updated, ...product }) => product)
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

/** Products with and without each of their fields, some of them archived. */
async function stock(shop: Shop): Promise<void> {
  for (const [index, text] of NASTY.entries()) {
    const without = (every: number) => index % every === 0;
    const { id } = await makeProduct(shop, {
      name: text,
      price: index / 4,
      sku: without(2) ? null : `${text}${index}`,
      barcode: without(3) ? null : completeGtin(`40063813${String(index).padStart(4, '0')}`),
      category: without(5) ? null : text,
      description: text,
    });
    if (index % 4 === 0) await shop.api.products.update({ id, archived: true });
  }
}

describe('what is exported', () => {
  it('is the same catalogue again in an empty shop, and changes nothing in its own', async () => {
    const shop = await openShop();
    await stock(shop);
    const file = await exported(shop.api, 'products');
    const { checked } = await checkFile(shop, 'products', file);
    expect(checked).toEqual({
      rows: NASTY.length,
      wrong: 0,
      to_add: 0,
      to_update: 0,
      unchanged: NASTY.length,
    });

    const empty = await openShop();
    await importText(empty, 'products', file);
    expect(await productsOf(empty)).toEqual(await productsOf(shop));
    expect(await exported(empty.api, 'products')).toBe(file);
  });

  it('is the same customers again, without the walk-in customer', async () => {
    const shop = await openShop();
    for (const [index, name] of NASTY.entries()) {
      await makeUser(shop, {
        name,
        email: index % 2 ? `c${index}@example.com` : null,
        phone: index % 3 ? name : null,
      });
    }
    const file = await exported(shop.api, 'users');
    expect(file).not.toContain('Walk-in');
    expect((await checkFile(shop, 'users', file)).checked).toMatchObject({
      wrong: 0,
      unchanged: NASTY.length,
    });
    const empty = await openShop();
    await importText(empty, 'users', file);
    expect(await exported(empty.api, 'users')).toBe(file);
  });

  it('is the same where SKUs differ only in case, and names not at all', async () => {
    const shop = await openShop();
    for (const sku of ['abc', 'ABC', 'Abc', null, null]) await makeProduct(shop, { name: 'Tea', sku });
    const file = await exported(shop.api, 'products');
    const empty = await openShop();
    expect((await importText(empty, 'products', file)).applied).toMatchObject({ added: 5, refused: 0 });
    expect(await productsOf(empty)).toEqual(await productsOf(shop));
    expect((await checkFile(empty, 'products', file)).checked).toMatchObject({ wrong: 0, unchanged: 5 });
  });

  it('is whole over many parts, each row once', async () => {
    const shop = await openShop();
    const rows = Array.from({ length: 1203 }, (_, index) => `Tea ${index},1`);
    await importText(shop, 'products', ['name,price', ...rows].join('\n'));
    const lines = (await exported(shop.api, 'products')).trimEnd().split('\r\n');
    expect(new Set(lines).size).toBe(1204);
    expect(lines.at(-1)).toMatch(/,Tea 1202,1\.00,/);
  });

  it('comes back whatever the texts are', async () => {
    const text = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      // What no product can have: control characters, and spaces around.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it leaves out
      .map((value) => value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').trim())
      .filter((value) => value !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 20, maxLength: 60 }), async (names) => {
        const shop = await openShop();
        for (const name of names) await makeProduct(shop, { name, description: name });
        const empty = await openShop();
        await importText(empty, 'products', await exported(shop.api, 'products'));
        expect(await productsOf(empty)).toEqual(await productsOf(shop));
      }),
      { numRuns: 4 },
    );
  });
});
