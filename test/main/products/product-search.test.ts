import { describe, expect, it } from 'vitest';
import { makeProduct } from '../../support/builders.ts';
import { pagesOf } from '../../support/pages.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

async function shopWith(...names: readonly string[]) {
  const shop = await openShop();
  for (const name of names) await makeProduct(shop, { name });
  return shop;
}

async function found(shop: Shop, search: string) {
  const { items } = await shop.api.products.findAll({ search });
  return items.map(({ name }) => name);
}

describe('searching products', () => {
  it('finds all words of a name, in any order, in any case, also inside of words', async () => {
    const shop = await shopWith('Blue cotton shirt', 'Blue jeans', 'Red cotton shirt');
    for (const search of ['cotton blue', 'SHIRT blue', 'otto lue', 'blue cotton shirt', '  shirt   blue  ']) {
      expect(await found(shop, search)).toEqual(['Blue cotton shirt']);
    }
    expect(await found(shop, 'cotton')).toEqual(['Blue cotton shirt', 'Red cotton shirt']);
    expect(await found(shop, 'cotton trousers')).toEqual([]);
  });

  it('finds names with and without their accents', async () => {
    const shop = await shopWith('Crème brûlée', 'Smörgås');
    for (const search of ['creme brulee', 'CRÈME', 'Brûlée crème', 'cre\u0300me']) {
      expect(await found(shop, search)).toEqual(['Crème brûlée']);
    }
    expect(await found(shop, 'smorgas')).toEqual(['Smörgås']);
  });

  it('finds a name by the start of any word from the first letter on, and short names whole', async () => {
    const shop = await shopWith('TV', 'TV stand', 'Tea', 'Oolong tea', '茶');
    expect(await found(shop, 't')).toEqual(['Tea', 'TV', 'TV stand', 'Oolong tea']);
    expect(await found(shop, 'te')).toEqual(['Tea', 'Oolong tea']);
    expect(await found(shop, 'ea')).toEqual([]);
    expect(await found(shop, 'tv')).toEqual(['TV', 'TV stand']);
    expect(await found(shop, 'TV s')).toEqual(['TV stand']);
    expect(await found(shop, '茶')).toEqual(['茶']);
    expect(await found(shop, 'x')).toEqual([]);
  });

  it('takes a short word beside a long one for the start of a word too', async () => {
    const shop = await shopWith('Tea 50 g', 'Tea 100 g', 'Coffee 50 g');
    expect(await found(shop, '50 tea')).toEqual(['Tea 50 g']);
  });

  it('takes a sign for the start of a word, and finds the letters on both sides of it', async () => {
    const shop = await shopWith('Coca-Cola 1.5l', 'Nuts (salted)');
    for (const search of ['c', 'co', 'cola', 'a-c', '-cola', '1.5', '5l', 'coca cola']) {
      expect(await found(shop, search)).toEqual(['Coca-Cola 1.5l']);
    }
    for (const search of ['s', '(s', 'salted)', 'uts'])
      expect(await found(shop, search)).toEqual(['Nuts (salted)']);
    expect(await found(shop, '(nuts')).toEqual([]);
  });

  it('finds each letter of a script that writes no spaces', async () => {
    const shop = await shopWith('烏龍茶', 'green 抹茶');
    expect(await found(shop, '茶')).toEqual(['green 抹茶', '烏龍茶']);
    expect(await found(shop, '龍茶')).toEqual(['烏龍茶']);
  });

  it('shows names that start with the text first, then words that do, then what has it inside', async () => {
    const shop = await shopWith('Iced tea', 'Steam iron', 'Tea', 'Herbal tea', 'Teapot', 'Instead');
    expect(await found(shop, 'tea')).toEqual([
      'Tea',
      'Teapot',
      'Herbal tea',
      'Iced tea',
      'Instead',
      'Steam iron',
    ]);
  });

  it('shows the newest first, still best first, when more are found than anyone sorts by name', async () => {
    const many = Array.from({ length: 150 }, (_, index) => `Cup ${index} of tea`);
    const inside = Array.from({ length: 60 }, (_, index) => `Cup ${index}, steady`);
    const shop = await shopWith(...many, ...inside, 'Tea');
    const pages = await pagesOf((page) => shop.api.products.findAll({ search: 'tea', limit: 7, ...page }));
    const names = pages.flat().map(({ name }) => name);
    expect(names).toEqual(['Tea', ...many.toReversed(), ...inside.toReversed()]);
  });

  it('finds a product by its barcode, also as the UPC-A it was printed as, and by its SKU', async () => {
    const shop = await shopWith('Other');
    await makeProduct(shop, { name: 'Tissues', barcode: '036000291452', sku: 'KC-17/b' });
    for (const search of ['036000291452', '0036000291452', 'KC-17/b', 'kc-17/B']) {
      expect(await found(shop, search)).toEqual(['Tissues']);
    }
    for (const search of ['36000291452', '03600029145', 'KC-17'])
      expect(await found(shop, search)).toEqual([]);
  });

  it('shows a product found by its code first, and once', async () => {
    const shop = await shopWith('ABC 123 book');
    await makeProduct(shop, { name: 'Zebra ABC 123', sku: 'ABC 123' });
    expect(await found(shop, 'ABC 123')).toEqual(['Zebra ABC 123', 'ABC 123 book']);
  });

  it('follows a new name and forgets the old one', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { name: 'Green tea' });
    await shop.api.products.update({ id, name: 'Black coffee' });
    expect(await found(shop, 'green')).toEqual([]);
    expect(await found(shop, 'coffee')).toEqual(['Black coffee']);
  });

  it.each([
    '"',
    '""',
    '"tea',
    'tea"',
    "'",
    "tea' OR '1'='1",
    'tea; DROP TABLE products',
    '%',
    '%%%',
    '_',
    '___',
    '\\',
    '*',
    'tea*',
    'te* NEAR',
    'name_key:tea',
    '{name_key}: tea',
    '^tea',
    'tea AND',
    'OR',
    'NOT tea',
    '(tea',
    '-tea',
    'tea + x',
    '<b>tea</b>',
  ])('takes %j for text', async (search) => {
    const shop = await shopWith('Tea', 'Iced tea');
    expect(await found(shop, search)).toEqual([]);
    const quoted = await makeProduct(shop, { name: `A ${search} named so` });
    const hits = await found(shop, `${search} named`);
    expect(hits).toEqual([quoted.name]);
  });

  it.each([
    ['long words', 'tea '.repeat(250)],
    ['short words beside a long one', `tea ${'a '.repeat(498)}`],
    ['short words only', 'a '.repeat(500)],
    ['one long word', 'x'.repeat(1000)],
    ['letters that fold to many', '\uFDFA'.repeat(1000)],
    ['nothing but accents', '\u0301'.repeat(10)],
    ['emoji', '🍵'.repeat(400)],
  ])('is answered when it is as long as a text may be: %s', async (_what, search) => {
    const shop = await shopWith('Tea');
    const reply = await shop.send(['products', 'findAll'], { search });
    expect(shop.failures).toEqual([]);
    expect(reply).toMatchObject({ ok: true });
  });

  it('pages through what it found without a gap or a repeat', async () => {
    const names = ['Tea', 'Tea', 'Tea', 'Tea cup', 'Iced tea', 'Iced tea', 'Mint tea'];
    const shop = await shopWith(...names);
    await makeProduct(shop, { name: 'Kettle', sku: 'tea' });
    for (const limit of [1, 2, 3, 7, 8]) {
      const pages = await pagesOf((page) => shop.api.products.findAll({ search: 'tea', limit, ...page }));
      const all = pages.flat();
      expect(all.map(({ name }) => name)).toEqual(['Kettle', ...names]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(8);
      expect(pages).toHaveLength(Math.ceil(8 / limit));
    }
  });

  it('pages on from a name as long as a text may be, in any script', async () => {
    const names = ['a', '茶', '한'].map((letter) => letter.repeat(1000));
    const shop = await shopWith(...names.flatMap((name) => [name, name]));
    for (const name of names) {
      const search = name.slice(0, 3);
      const pages = await pagesOf((page) => shop.api.products.findAll({ search, limit: 1, ...page }));
      expect(pages.flat().map((product) => product.name)).toEqual([name, name]);
    }
  });

  it('refuses the cursor of a list that was no search, and the other way round', async () => {
    const shop = await shopWith('Tea', 'Iced tea');
    const search = 'tea';
    const { nextCursor: listed } = await shop.api.products.findAll({ limit: 1 });
    const { nextCursor: searched } = await shop.api.products.findAll({ search, limit: 1 });
    if (listed === null || searched === null) throw new Error('There is no second page.');
    const refused = { code: 'INVALID_INPUT', field: 'cursor' };
    expect(await refusalOf(shop.api.products.findAll({ search, cursor: listed }))).toMatchObject(refused);
    expect(await refusalOf(shop.api.products.findAll({ cursor: searched }))).toMatchObject(refused);
  });
});
