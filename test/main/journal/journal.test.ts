import { describe, expect, it } from 'vitest';
import { addToCart, first, makeOrder, makeProduct, makeUser } from '../../support/builders.ts';
import { testClock } from '../../support/clocks.ts';
import { rowsOf } from '../../support/rows.ts';
import { openShop, refusalOf, type Shop } from '../../support/shop.ts';

interface Entry {
  readonly action: string;
  readonly actor: string;
  readonly subject_id: string;
  readonly before: unknown;
  readonly after: unknown;
}

function entriesOf(shop: Shop): readonly Entry[] {
  return rowsOf<
    Record<'action' | 'actor' | 'subject_id', string> & Record<'state_before' | 'state_after', string | null>
  >(shop.file, 'SELECT * FROM journal ORDER BY seq').map(
    ({ action, actor, subject_id, state_before, state_after }) => ({
      action,
      actor,
      subject_id,
      before: state_before === null ? null : JSON.parse(state_before),
      after: state_after === null ? null : JSON.parse(state_after),
    }),
  );
}

/** What a call adds to the journal. */
async function entriesOfCall(shop: Shop, call: () => Promise<unknown>): Promise<readonly Entry[]> {
  const before = entriesOf(shop).length;
  await call();
  return entriesOf(shop).slice(before);
}

describe('the journal', () => {
  it('has every price: a product that is made, changed, archived and deleted', async () => {
    const shop = await openShop();
    const tea = { name: 'Tea', price: 450, sku: 'T-1', barcode: null, archived: false };
    const product = await makeProduct(shop, { name: 'Tea', price: 4.5, sku: 'T-1' });
    const subject_id = product.id;
    await shop.api.products.update({ id: subject_id, price: 5 });
    await shop.program.products.update({ id: subject_id, archived: true });
    await shop.api.products.remove({ id: subject_id });
    expect(entriesOf(shop)).toEqual([
      { action: 'product.created', actor: 'screen', subject_id, before: null, after: tea },
      { action: 'product.changed', actor: 'screen', subject_id, before: tea, after: { ...tea, price: 500 } },
      {
        action: 'product.changed',
        actor: 'api',
        subject_id,
        before: { ...tea, price: 500 },
        after: { ...tea, price: 500, archived: true },
      },
      {
        action: 'product.deleted',
        actor: 'screen',
        subject_id,
        before: { ...tea, price: 500, archived: true },
        after: null,
      },
    ]);
  });

  it('has every sale with its payments, and every order with its amounts', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const product = await makeProduct(shop, { name: 'Tea', price: 4.5 });
    await addToCart(shop, user, product, { quantity: 2 });
    const payments = [{ tender: 'cash' as const, amount: 10 }];
    const entries = await entriesOfCall(shop, () => shop.api.orders.checkout({ user_id: user.id, payments }));
    expect(entries).toMatchObject([
      {
        action: 'sale.created',
        before: null,
        after: {
          receipt_number: 1,
          user_id: user.id,
          currency: 'USD',
          total: 900,
          paid: 1000,
          change: 100,
          payments: [{ tender: 'cash', amount: 1000 }],
        },
      },
      {
        action: 'order.created',
        before: null,
        after: {
          status: 'pending',
          user_id: user.id,
          product_id: product.id,
          product_name: 'Tea',
          quantity: 2,
          unit_price: 450,
          line_total: 900,
          currency: 'USD',
        },
      },
    ]);
  });

  it('has every status, cancellation and deletion of an order', async () => {
    const shop = await openShop();
    const { id } = await makeOrder(shop);
    const entries = await entriesOfCall(shop, async () => {
      await shop.api.orders.update({ id, status: 'processing' });
      await shop.api.orders.cancel({ id });
      await shop.api.orders.remove({ id });
    });
    expect(entries.map(({ action, before, after }) => ({ action, before, after }))).toEqual([
      { action: 'order.status_changed', before: { status: 'pending' }, after: { status: 'processing' } },
      { action: 'order.status_changed', before: { status: 'processing' }, after: { status: 'cancelled' } },
      { action: 'order.deleted', before: { status: 'cancelled' }, after: null },
    ]);
  });

  it('has every setting, as it was and as it became', async () => {
    const shop = await openShop();
    const before = await shop.api.settings.find({});
    await shop.api.settings.update({ currency: 'EUR' });
    expect(entriesOf(shop)).toMatchObject([
      { action: 'settings.changed', before, after: { ...before, currency: 'EUR' } },
    ]);
  });

  it('has the register of a sale, and one moment for all that one call did', async () => {
    const shop = await openShop({ clock: testClock() });
    const { sale_id } = await makeOrder(shop);
    const { register_id, createdAt } = await shop.api.sales.findOne({ id: sale_id });
    const rows = rowsOf(
      shop.file,
      "SELECT DISTINCT register_id, recorded_at FROM journal WHERE action IN ('sale.created', 'order.created')",
    );
    expect(rows).toEqual([{ register_id, recorded_at: Date.parse(createdAt) }]);
  });

  it('has nothing of what was refused', async () => {
    const shop = await openShop();
    const user = await makeUser(shop);
    const product = await makeProduct(shop, { sku: 'T-1' });
    await addToCart(shop, user, product);
    const { id } = await makeOrder(shop);
    const entries = await entriesOfCall(shop, async () => {
      await refusalOf(shop.api.products.update({ id: product.id, price: 0.001 }));
      await refusalOf(makeProduct(shop, { sku: 'T-1' }));
      await refusalOf(shop.api.orders.update({ id, status: 'delivered' }));
      await refusalOf(shop.api.orders.checkout({ user_id: user.id, expected_total: 1 }));
      await refusalOf(shop.api.settings.update({ currency: 'JPY' }));
    });
    expect(entries).toEqual([]);
  });

  it('knows customers by their id only', async () => {
    const shop = await openShop();
    const personal = ['Ada Lovelace', 'ada@example.com', '+44 20 7946 0000'];
    const [name = '', email = '', phone = ''] = personal;
    const user = await makeUser(shop, { name, email, phone });
    await shop.api.users.update({ id: user.id, name: 'Ada Byron' });
    await addToCart(shop, user, await makeProduct(shop));
    const { id, sale_id } = first(await shop.api.orders.checkout({ user_id: user.id }));
    await shop.api.sales.deliver({ id: sale_id });
    const cancelled = await makeOrder(shop, 'cancelled', user);
    await shop.api.orders.remove({ id: cancelled.id });
    const written = JSON.stringify(rowsOf(shop.file, 'SELECT * FROM journal'));
    expect(written).toContain(user.id);
    expect(written).toContain(id);
    for (const text of [...personal, 'Ada', 'example.com']) expect(written).not.toContain(text);
  });
});
