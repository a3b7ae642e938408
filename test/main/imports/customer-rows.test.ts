import { describe, expect, it } from 'vitest';
import { WALK_IN_USER_ID } from '../../../src/shared/walk-in.ts';
import { makeUser } from '../../support/builders.ts';
import { checkFile, importText } from '../../support/imports.ts';
import { rowsOf, withRaw } from '../../support/rows.ts';
import { openShop } from '../../support/shop.ts';

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

  it('without id and email is nobody new when somebody is wholly so', async () => {
    const shop = await openShop();
    const list = 'name,email,phone\nEve,,+49 170 1\nAda,,\nAda,,\nGrace,,\n';
    await makeUser(shop, { name: 'Grace', email: 'grace@example.com' });
    expect((await importText(shop, 'users', list)).applied).toMatchObject({ added: 4 });
    expect((await checkFile(shop, 'users', list)).checked).toMatchObject({
      to_add: 0,
      unchanged: 4,
      wrong: 0,
    });
    const { checked } = await checkFile(shop, 'users', 'name,phone\nEve,+49 170 2\nEve,\nEve A,+49 170 1\n');
    expect(checked).toMatchObject({ to_add: 3, unchanged: 0 });
  });

  it('loses its email address only to a file with its id', async () => {
    const shop = await openShop();
    const ada = await makeUser(shop, { email: 'ada@example.com', name: 'Ada', phone: null });
    await importText(shop, 'users', 'name,email\nAda,\n');
    expect(await shop.api.users.findOne({ id: ada.id })).toMatchObject({ email: 'ada@example.com' });
    await importText(shop, 'users', `id,name,email\n${ada.id},Ada,\n`);
    expect(await shop.api.users.findOne({ id: ada.id })).toMatchObject({ name: 'Ada', email: null });
  });

  it('is never one who was erased', async () => {
    const shop = await openShop();
    const { id } = await makeUser(shop, { name: 'Ada' });
    withRaw(shop.file, (connection) => {
      connection
        .prepare('UPDATE users SET name = NULL, email = NULL, email_key = NULL, erased_at = 1 WHERE id = ?')
        .run(id);
    });
    const before = rowsOf(shop.file, 'SELECT * FROM users');
    const { checked, wrong_rows } = await checkFile(shop, 'users', `id,name\n${id},Ada\n`);
    expect(checked).toMatchObject({ wrong: 1, to_update: 0 });
    expect(wrong_rows.at(0)?.problems).toMatchObject([
      { column: 'id', message: expect.stringMatching(/erased/) },
    ]);
    expect(rowsOf(shop.file, 'SELECT * FROM users')).toEqual(before);
  });
});
