import { v4 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { preparedSql } from '../../../src/main/database/sql.ts';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { addToCart, first, makeFilledCart, makeProduct, makeUser } from '../../support/builders.ts';
import { dumpOf, openRaw, rowsOf } from '../../support/rows.ts';
import { openShop, Refusal, refusalOf } from '../../support/shop.ts';

describe('a checkout with a sale_id', () => {
  it('makes the sale under that id, in lower case', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const sale_id = uuid();
    const orders = await shop.api.orders.checkout({ user_id: user.id, sale_id: sale_id.toUpperCase() });
    expect(orders.map((order) => order.sale_id)).toEqual([sale_id, sale_id]);
    expect(await shop.api.sales.findOne({ id: sale_id })).toMatchObject({ id: sale_id, total: 30 });
  });

  it('sent again answers the stored orders and sells nothing, with the cart empty', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const request = {
      user_id: user.id,
      sale_id: uuid(),
      payments: [{ tender: 'cash' as const, amount: 50 }],
    };
    const orders = await shop.api.orders.checkout(request);
    const sold = dumpOf(shop.file);
    expect(await shop.api.orders.checkout(request)).toEqual(orders);
    expect(await shop.api.orders.checkout({ ...request, sale_id: request.sale_id.toUpperCase() })).toEqual(
      orders,
    );
    expect(dumpOf(shop.file)).toEqual(sold);
  });

  it('sent again sells nothing when the cart was filled anew, is another one, or the total is another', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const sale_id = uuid();
    const orders = await shop.api.orders.checkout({ user_id: user.id, sale_id, expected_total: 30 });
    await addToCart(shop, user, await makeProduct(shop, { price: 5 }));
    const other = await shop.api.carts.create({ user_id: user.id });
    const before = dumpOf(shop.file);

    const again = (details: object) => shop.api.orders.checkout({ user_id: user.id, sale_id, ...details });
    expect(await again({})).toEqual(orders);
    expect(await again({ expected_total: 5 })).toEqual(orders);
    expect(await again({ cart_id: other.id })).toEqual(orders);
    expect(await again({ payments: [{ tender: 'card', amount: 999 }] })).toEqual(orders);
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('sent again answers the orders as they are now', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const request = { user_id: user.id, sale_id: uuid() };
    const { id } = first(await shop.api.orders.checkout(request));
    await shop.api.orders.cancel({ id });
    expect((await shop.api.orders.checkout(request)).map(({ status }) => status)).toEqual([
      'cancelled',
      'pending',
    ]);
  });

  it("that another customer's sale has is refused, and nothing changes", async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { user: other } = await makeFilledCart(shop);
    const sale_id = uuid();
    await shop.api.orders.checkout({ user_id: user.id, sale_id });
    const before = dumpOf(shop.file);
    expect(await refusalOf(shop.api.orders.checkout({ user_id: other.id, sale_id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'sale_id_reused',
      field: 'sale_id',
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });

  it('that was refused is free for the next try', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const sale_id = uuid();
    await refusalOf(shop.api.orders.checkout({ user_id: user.id, sale_id, expected_total: 1 }));
    expect(await shop.api.orders.checkout({ user_id: user.id, sale_id, expected_total: 30 })).toHaveLength(2);
  });
});

describe('checkouts of one cart at the same moment', () => {
  it('sell it once; the others find it empty', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => shop.api.orders.checkout({ user_id: user.id, sale_id: uuid() })),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason);
    expect(refused.map((reason) => reason instanceof Refusal && reason.body.code)).toEqual(
      Array.from({ length: 4 }, () => 'EMPTY_CART'),
    );
    expect(rowsOf(shop.file, 'SELECT id FROM sales')).toHaveLength(1);
    expect(rowsOf(shop.file, 'SELECT id FROM orders')).toHaveLength(2);
  });

  it('with the same sale_id all answer the one sale', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const request = { user_id: user.id, sale_id: uuid() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => shop.api.orders.checkout(request)));
    for (const orders of answers) expect(orders).toEqual(answers[0]);
    expect(rowsOf(shop.file, 'SELECT id FROM sales')).toEqual([{ id: request.sale_id }]);
    expect(rowsOf(shop.file, 'SELECT id FROM orders')).toHaveLength(2);
  });

  it('of two customers with the same sale_id sell one of them and refuse the other', async () => {
    const shop = await openShop();
    const { user } = await makeFilledCart(shop);
    const { user: other } = await makeFilledCart(shop);
    const sale_id = uuid();
    const [one, two] = await Promise.allSettled([
      shop.api.orders.checkout({ user_id: user.id, sale_id }),
      shop.api.orders.checkout({ user_id: other.id, sale_id }),
    ]);
    expect(one).toMatchObject({ status: 'fulfilled' });
    expect(two).toMatchObject({ status: 'rejected', reason: { body: { reason: 'sale_id_reused' } } });
    expect(await shop.api.cartItems.findAll({ user_id: other.id })).toHaveLength(2);
  });
});

describe('100 checkouts in flight, a third failing on purpose', () => {
  it('leave exactly the sales that were answered, numbered without a gap', async () => {
    const shop = await openShop();
    const product = await makeProduct(shop, { price: 1.1 });
    const archived = await makeProduct(shop);
    const users = await Promise.all(Array.from({ length: 100 }, () => makeUser(shop)));
    const failing = new Set(users.filter((_, index) => index % 3 === 1).map(({ id }) => id));
    for (const user of users) {
      await addToCart(shop, user, product, { quantity: 3 });
      if (failing.has(user.id)) await addToCart(shop, user, archived);
    }
    await shop.api.products.update({ id: archived.id, archived: true });

    const answers = await Promise.allSettled(
      users.map(({ id }) => shop.api.orders.checkout({ user_id: id })),
    );
    const sold = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const refusals = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => reason);
    expect(refusals).toHaveLength(failing.size);
    for (const reason of refusals) expect(reason).toMatchObject({ body: { reason: 'product_archived' } });

    const stored = rowsOf<{ user_id: string }>(
      shop.file,
      'SELECT id, user_id FROM orders ORDER BY created_at, id',
    );
    expect(stored).toEqual(sold.map(({ id, user_id }) => ({ id, user_id })));
    expect(stored.some(({ user_id }) => failing.has(user_id))).toBe(false);
    expect(rowsOf(shop.file, 'SELECT receipt_number FROM sales ORDER BY receipt_number')).toEqual(
      Array.from({ length: 100 - failing.size }, (_, index) => ({ receipt_number: index + 1 })),
    );
    const journal = await verifyJournal(preparedSql(openRaw(shop.file)));
    expect(journal).toMatchObject({ intact: true });
    for (const { id } of users) {
      const stats = await shop.api.orders.getUserOrderStats({ userId: id });
      expect(stats.totalSpent).toBe(failing.has(id) ? 0 : 3.3);
    }
  });
});
