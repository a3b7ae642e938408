import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { StartupError } from '../../src/main/startup-error.ts';
import { WALK_IN_USER_ID } from '../../src/shared/walk-in.ts';
import { addToCart, makeOrder, makeProduct, makeSale, makeUser } from '../support/builders.ts';
import { START, testClock } from '../support/clocks.ts';
import { openElsewhere } from '../support/other-process.ts';
import { dumpOf, rowsOf } from '../support/rows.ts';
import { openShop, refusalOfSent, reopen } from '../support/shop.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function startupErrorOf(dataFolder: string): Promise<string> {
  const error: unknown = await openShop({ dataFolder }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StartupError);
  return error instanceof StartupError ? error.message : '';
}

describe('the first start', () => {
  it('makes the folder, a walk-in customer and one register, and nothing else', async () => {
    const dataFolder = join(temporaryFolder(), 'a', 'b');
    const shop = await openShop({ dataFolder });
    expect(await shop.api.users.findAll({})).toMatchObject({
      items: [{ id: WALK_IN_USER_ID, name: 'Walk-in customer', email: null }],
    });
    expect(rowsOf(shop.file, 'SELECT last_receipt_number FROM registers')).toEqual([
      { last_receipt_number: 0 },
    ]);
    const { products, carts, sales, orders, journal } = dumpOf(shop.file);
    expect({ products, carts, sales, orders, journal }).toEqual({
      products: [],
      carts: [],
      sales: [],
      orders: [],
      journal: [],
    });
  });
});

describe('a restart', () => {
  it('keeps everything: sales, statistics and a half-built cart', async () => {
    const shop = await openShop();
    const { user_id } = await makeSale(shop, [10, 20]);
    const item = await addToCart(shop, await makeUser(shop), await makeProduct(shop), { quantity: 3 });
    const stats = await shop.api.orders.getUserOrderStats({ userId: user_id });
    const orders = await shop.api.orders.findAll({});
    const before = dumpOf(shop.file);

    const again = await reopen(shop);
    expect(dumpOf(shop.file)).toEqual(before);
    expect(await again.api.orders.findAll({})).toEqual(orders);
    expect(await again.api.orders.getUserOrderStats({ userId: user_id })).toEqual(stats);
    expect(await again.api.cartItems.findAll({ user_id: item.user_id })).toEqual([item]);
    expect(await makeSale(again)).toMatchObject({ receipt_number: 2 });
  });
});

describe('closing', () => {
  it('finishes the calls in hand, answers later ones UNAVAILABLE, and leaves no log', async () => {
    const shop = await openShop();
    const creating = Array.from({ length: 5 }, () => makeUser(shop));
    const closed = shop.register.close();
    expect(await refusalOfSent(shop, ['users', 'create'], { name: 'late' })).toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await refusalOfSent(shop, ['users', 'findAll'], {})).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await Promise.all(creating)).toHaveLength(5);
    await closed;
    await shop.register.close();
    expect(readdirSync(shop.dataFolder).filter((name) => name.startsWith('ringup'))).toEqual(['ringup.db']);
    expect(existsSync(join(shop.dataFolder, 'lock.json'))).toBe(false);
    expect(rowsOf(shop.file, "SELECT name FROM users WHERE name = 'late'")).toEqual([]);
    expect(rowsOf(shop.file, 'SELECT id FROM users')).toHaveLength(6);
  });
});

describe('a data folder', () => {
  it.each([
    ['is a file', ''],
    ['is inside of a file', 'deeper'],
  ])('that %s is refused by name, and the file stays', async (_what, below) => {
    const file = join(temporaryFolder(), 'taken');
    writeFileSync(file, 'mine');
    expect(await startupErrorOf(join(file, below))).toContain(file);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it.each(['lock.db', 'lock.json'])('in which %s cannot be written is free once it can be', async (name) => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, name));
    const message = await startupErrorOf(dataFolder);
    expect(message).toContain(dataFolder);
    expect(message).toContain('cannot be written');
    rmdirSync(join(dataFolder, name));
    await openShop({ dataFolder });
  });

  it('is refused a second time in the same process', async () => {
    const { dataFolder } = await openShop();
    expect(await startupErrorOf(dataFolder)).toContain(`in use by a test (process ${process.pid})`);
  });

  it('is refused to another process by the name of its holder', async () => {
    const dataFolder = temporaryFolder();
    const holder = await openElsewhere(dataFolder);
    expect(holder.said).toBe('ready');
    expect(await startupErrorOf(dataFolder)).toContain(
      `in use by the other register (process ${holder.pid})`,
    );
    expect((await openElsewhere(dataFolder)).said).toContain('StartupError');
  });

  it('is free as soon as its holder was killed, with all it had committed', async () => {
    const first = await openShop();
    const { id } = await makeOrder(first);
    await first.register.close();
    const holder = await openElsewhere(first.dataFolder);
    expect(holder.said).toBe('ready');
    await holder.kill();
    const shop = await openShop({ dataFolder: first.dataFolder });
    expect(await shop.api.orders.findOne({ id })).toMatchObject({ status: 'pending' });
  });
});

describe('recorded time', () => {
  it("is the machine's, in UTC", async () => {
    const clock = testClock();
    const shop = await openShop({ clock });
    expect(await makeUser(shop)).toMatchObject({ createdAt: '2100-01-01T00:00:00.000Z' });
    clock.advance(1500);
    expect(await makeUser(shop)).toMatchObject({ createdAt: '2100-01-01T00:00:01.500Z' });
  });

  it("stands still while the machine's clock is behind", async () => {
    const clock = testClock();
    const shop = await openShop({ clock });
    const order = await makeOrder(shop);
    clock.set(START - 3_600_000);
    const moved = await shop.api.orders.update({ id: order.id, status: 'processing' });
    expect(moved.updatedAt).toBe(order.createdAt);
    expect((await makeOrder(shop)).createdAt).toBe(order.createdAt);
    clock.set(START + 1);
    expect((await makeOrder(shop)).createdAt > order.createdAt).toBe(true);
  });

  it('does not run backwards over a restart either', async () => {
    const clock = testClock();
    const shop = await openShop({ clock });
    const order = await makeOrder(shop);
    clock.set(START - 3_600_000);
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const again = await reopen(shop, { clock });
    expect((await makeOrder(again)).createdAt).toBe(order.createdAt);
    expect(warn.mock.calls).toEqual([
      [expect.stringContaining(`clock is behind the newest entry, of ${order.createdAt}`)],
    ]);
    warn.mockRestore();
  });

  it('does not run backwards over a restart after something that is in no journal', async () => {
    const clock = testClock();
    const shop = await openShop({ clock });
    const product = await makeProduct(shop);
    clock.advance(60_000);
    const item = await addToCart(shop, await makeUser(shop), product);
    clock.set(START);
    const again = await reopen(shop, { clock });
    const user = await makeUser(again);
    expect(user.createdAt >= item.createdAt).toBe(true);
    const later = await addToCart(again, user, product);
    expect(later.createdAt >= item.createdAt).toBe(true);
  });
});
