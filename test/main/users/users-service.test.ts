import { describe, expect, it } from 'vitest';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { makeFilledCart, makeOrder, makeUser, UNKNOWN_ID } from '../../support/builders.ts';
import { pagesOf } from '../../support/pages.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent, type Shop } from '../../support/shop.ts';

async function found(shop: Shop, search: string) {
  const { items } = await shop.api.users.findAll({ search });
  return items.map(({ name }) => name);
}

describe('a customer', () => {
  it('is created, found again and changed', async () => {
    const { api } = await openShop();
    const user = await api.users.create({ email: ' Ada@Example.com ', name: 'Ada', phone: '+44 20' });
    expect(user).toMatchObject({ email: 'Ada@Example.com', name: 'Ada', phone: '+44 20' });
    expect(await api.users.findOne({ id: user.id })).toEqual(user);
    const changed = await api.users.update({ id: user.id, name: null, phone: '1' });
    expect(changed).toMatchObject({ id: user.id, email: 'Ada@Example.com', name: null, phone: '1' });
    expect(await api.users.findOne({ id: user.id })).toEqual(changed);
  });

  it('that is not there is refused', async () => {
    const { api } = await openShop();
    for (const call of [api.users.findOne, api.users.remove]) {
      expect(await refusalOf(call({ id: UNKNOWN_ID }))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await refusalOf(api.users.update({ id: UNKNOWN_ID, name: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it.each([
    ['ada@example.com', 'ADA@EXAMPLE.COM'],
    ['käthe@example.com', 'KÄTHE@example.com'],
    ['ka\u0308the@example.com', 'k\u00e4the@example.com'],
  ])("has an email address that is nobody else's: %s is %s", async (taken, again) => {
    const shop = await openShop();
    const ada = await makeUser(shop, { email: taken });
    const eve = await makeUser(shop, { email: 'eve@example.com' });
    const before = dumpOf(shop.file);
    const refused = { code: 'CONFLICT', reason: 'duplicate', field: 'email' };
    expect(await refusalOf(makeUser(shop, { email: again }))).toMatchObject(refused);
    expect(await refusalOf(shop.api.users.update({ id: eve.id, email: again }))).toMatchObject(refused);
    expect(dumpOf(shop.file)).toEqual(before);
    expect(await shop.api.users.update({ id: ada.id, email: again })).toMatchObject({ email: again });
  });

  it('needs an email address over REST and not on the screens', async () => {
    const shop = await openShop();
    const refused = { code: 'INVALID_INPUT', field: 'email' };
    expect(await refusalOf(shop.program.users.create({ name: 'Ada' }))).toMatchObject(refused);
    expect(await refusalOf(shop.program.users.create({ name: 'Ada', email: null }))).toMatchObject(refused);
    const user = await shop.program.users.create({ email: 'ada@example.com' });
    expect(user).toMatchObject({ email: 'ada@example.com', name: null });
    expect(await refusalOf(shop.program.users.update({ id: user.id, email: null }))).toMatchObject(refused);
    expect(await shop.api.users.create({ name: 'Eve' })).toMatchObject({ email: null, name: 'Eve' });
    expect(await shop.api.users.update({ id: user.id, email: null, name: 'Ada' })).toMatchObject({
      email: null,
    });
  });

  it('must be known by something', async () => {
    const shop = await openShop();
    const refused = { code: 'INVALID_INPUT', field: 'name' };
    expect(await refusalOf(shop.api.users.create({}))).toMatchObject(refused);
    const { id } = await shop.api.users.create({ name: 'Ada' });
    expect(await refusalOf(shop.api.users.update({ id, name: null }))).toMatchObject(refused);
  });

  it.each([
    [{ email: 'nowhere' }, 'email'],
    [{ email: 5 }, 'email'],
    [{ name: '   ' }, 'name'],
    [{ name: 'x'.repeat(10_000) }, 'name'],
    [{ name: ['Ada'] }, 'name'],
    [{ phone: '' }, 'phone'],
    [{ role: 'manager' }, 'role'],
    [{ id: WALK_IN_USER_ID }, 'id'],
  ])('cannot be created with %j', async (details, field) => {
    const shop = await openShop();
    const before = dumpOf(shop.file);
    const refusal = await refusalOfSent(shop, ['users', 'create'], { email: 'ada@example.com', ...details });
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field });
    expect(refusal.message).toMatch(new RegExp(`^${field} `));
    expect(dumpOf(shop.file)).toEqual(before);
  });
});

describe('deleting a customer', () => {
  it('works for one who never bought, with the empty carts', async () => {
    const { api, ...shop } = await openShop();
    const user = await makeUser({ api, ...shop });
    await api.carts.create({ user_id: user.id });
    await api.users.remove({ id: user.id });
    expect(await refusalOf(api.users.findOne({ id: user.id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await api.carts.findAll({})).toMatchObject({ items: [] });
  });

  it('frees the email address', async () => {
    const shop = await openShop();
    const { id } = await makeUser(shop, { email: 'ada@example.com' });
    await shop.api.users.remove({ id });
    expect(await makeUser(shop, { email: 'ada@example.com' })).not.toMatchObject({ id });
  });

  it('is refused for the walk-in customer, who is always there', async () => {
    const { api } = await openShop();
    expect(await refusalOf(api.users.remove({ id: WALK_IN_USER_ID }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
    });
    expect(await api.users.findOne({ id: WALK_IN_USER_ID })).toMatchObject({ name: 'Walk-in customer' });
  });

  it('is refused for one who bought, even when the order was cancelled and deleted', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const { id } = await makeOrder(shop, 'cancelled', user);
    const refused = { code: 'CONFLICT', reason: 'in_use' };
    expect(await refusalOf(shop.api.users.remove({ id: user.id }))).toMatchObject(refused);
    await shop.api.orders.remove({ id });
    expect(await refusalOf(shop.api.users.remove({ id: user.id }))).toMatchObject(refused);
  });

  it('is refused for one with something in a cart, parked or not', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const refused = { code: 'CONFLICT', reason: 'in_use' };
    expect(await refusalOf(shop.api.users.remove({ id: user.id }))).toMatchObject(refused);
    const { items } = await shop.api.carts.findAll({ user_id: user.id });
    for (const { id } of items) await shop.api.carts.update({ id, status: 'parked', name: 'later' });
    expect(await refusalOf(shop.api.users.remove({ id: user.id }))).toMatchObject(refused);
  });
});

describe('looking for customers', () => {
  it('finds parts of name, email and phone, without accents and case', async () => {
    const shop = await openShop();
    await makeUser(shop, { name: 'Zoë Müller', email: 'zm@one.example', phone: '+49 151' });
    await makeUser(shop, { name: 'Bob', email: 'bob@two.example', phone: '+1 555' });
    for (const search of ['zoe', 'ZOË', 'mull', 'e m', 'zm@', 'one.EX', '49 1']) {
      expect(await found(shop, search)).toEqual(['Zoë Müller']);
    }
    expect(await found(shop, 'example')).toEqual(['Bob', 'Zoë Müller']);
    expect(await found(shop, 'nobody')).toEqual([]);
  });

  it('is found by parts in any order, by single letters that start a word, and under a new name only', async () => {
    const shop = await openShop();
    const { id } = await makeUser(shop, { name: 'Zoë Müller', email: 'zm@one.example' });
    for (const search of ['müller zoë', 'mul zo', 'z', 'one zoe']) {
      expect(await found(shop, search)).toEqual(['Zoë Müller']);
    }
    expect(await found(shop, 'zoe bob')).toEqual([]);
    await shop.api.users.update({ id, name: 'Ada King' });
    expect(await found(shop, 'muller')).toEqual([]);
    expect(await found(shop, 'king')).toEqual(['Ada King']);
    await shop.api.users.remove({ id });
    expect(await found(shop, 'king')).toEqual([]);
  });

  it('is found page by page without a gap or a repeat, the newest first', async () => {
    const shop = await openShop();
    const made: string[] = [];
    for (let count = 0; count < 5; count++) made.push((await makeUser(shop, { name: 'Ada' })).id);
    const pages = await pagesOf((page) => shop.api.users.findAll({ search: 'ada', limit: 2, ...page }));
    expect(pages.flat().map(({ id }) => id)).toEqual(made.toReversed());
  });

  it('takes percent, underscore, backslash and SQL for text', async () => {
    const shop = await openShop();
    await makeUser(shop, { name: '100% Ada_\\' });
    await makeUser(shop, { name: 'Bob' });
    for (const search of ['%', '_', '\\', '0%', 'a_'])
      expect(await found(shop, search)).toEqual(['100% Ada_\\']);
    expect(await found(shop, "' OR 1=1 --")).toEqual([]);
  });

  it('is answered for a text as long as one may be, whatever it folds to', async () => {
    const shop = await openShop();
    for (const letter of ['x', '%', '茶', '\uFDFA', '\u0301']) {
      expect(await shop.send(['users', 'findAll'], { search: letter.repeat(1000) })).toMatchObject({
        ok: true,
      });
    }
  });

  it('pages through all of them, newest first, the walk-in customer last', async () => {
    const shop = await openShop();
    const made: string[] = [];
    for (let count = 0; count < 4; count++) made.push((await makeUser(shop)).id);
    const pages = await pagesOf((page) => shop.api.users.findAll({ limit: 2, ...page }));
    expect(pages.flat().map(({ id }) => id)).toEqual([...made.toReversed(), WALK_IN_USER_ID]);
    expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  });
});
