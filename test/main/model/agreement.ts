import Database from 'better-sqlite3';
import { expect } from 'vitest';
import type { JournalRow } from '../../../src/main/database/entities/journal-entry.ts';
import { preparedSql } from '../../../src/main/database/sql.ts';
import { verifyJournal } from '../../../src/main/journal/verify-journal.ts';
import { keptTotalsOf, recountedTotalsOf } from '../../support/books.ts';
import { dueOf, lineTotal, ordersIn, statisticsOf, statusOf, totalOfCart, totalOfSale } from './model.ts';
import type { World } from './world.ts';

/** Everything that can be asked of the shop is what the model says. */
export async function expectAgreement(world: World): Promise<void> {
  await expectCatalogue(world);
  await expectCarts(world);
  await expectOrders(world);
  await expectSales(world);
  await expectStatistics(world);
  expect(keptTotalsOf(world.shop.file)).toEqual(recountedTotalsOf(world.shop.file));
  await expectJournal(world);
  expect(world.shop.failures).toEqual([]);
}

async function expectCatalogue({ shop, model }: World): Promise<void> {
  const products = await shop.api.products.findAll({ archived: 'all', limit: 200 });
  expect(products.total).toBe(products.items.length);
  expect(products.items.map(({ id, price, archived }) => [id, price, archived])).toEqual(
    model.products
      .filter(({ isGone }) => !isGone)
      .map(({ id, price, isArchived }) => [id, price / 100, isArchived])
      .toReversed(),
  );
  const users = await shop.api.users.findAll({ limit: 200 });
  expect(new Set(users.items.map(({ id }) => id))).toEqual(
    new Set(model.users.filter(({ isGone }) => !isGone).map(({ id }) => id)),
  );
}

async function expectCarts({ shop, model }: World): Promise<void> {
  const { items } = await shop.api.carts.findAll({ limit: 200 });
  const carts = items.map((cart) => ({
    id: cart.id,
    user: cart.user_id,
    name: cart.name,
    isParked: cart.status === 'parked',
    isDefault: cart.default,
    total: cart.total,
    items: cart.items.map((item) => [item.id, item.product_id, item.quantity]),
  }));
  const expected = model.carts.map((cart) => ({
    ...cart,
    user: cart.user.id,
    total: totalOfCart(cart) / 100,
    items: cart.items.map((item) => [item.id, item.product.id, item.quantity]),
  }));
  expect(carts).toEqual(expected.toReversed());
}

async function expectOrders({ shop, model }: World): Promise<void> {
  const { items, total } = await shop.api.orders.findAll({ limit: 200 });
  expect(total).toBe(items.length);
  const expected = ordersIn(model).filter(({ isHidden }) => !isHidden);
  expect(
    items.map((order) => [order.id, order.status, order.product_name, order.unit_price, order.line_total]),
  ).toEqual(
    expected
      .map((order) => [order.id, statusOf(order), order.name, order.unitPrice / 100, lineTotal(order) / 100])
      .toReversed(),
  );
  for (const order of ordersIn(model)) {
    const history = await shop.api.orders.history({ id: order.id });
    const end = order.isHidden ? [undefined] : [];
    expect(history.map(({ after }) => after?.status)).toEqual([...order.statuses, ...end]);
  }
}

async function expectSales({ shop, model }: World): Promise<void> {
  const { items } = await shop.api.sales.findAll({ limit: 200 });
  expect(
    items.map((sale) => [sale.id, sale.receipt_number, sale.total, sale.paid, sale.change, sale.due]),
  ).toEqual(
    model.sales
      .map((sale) => [
        sale.id,
        sale.receipt,
        ...[totalOfSale(sale), sale.paid, sale.change, dueOf(sale)].map((cents) => cents / 100),
      ])
      .toReversed(),
  );
}

async function expectStatistics({ shop, model }: World): Promise<void> {
  for (const user of model.users.filter(({ isGone }) => !isGone)) {
    const statistics = await shop.api.orders.getUserOrderStats({ userId: user.id });
    expect(statistics).toEqual(statisticsOf(model, user));
  }
}

async function expectJournal({ shop, model }: World): Promise<void> {
  const connection = new Database(shop.file, { readonly: true });
  try {
    const sql = preparedSql(connection);
    const rows = await sql.all<JournalRow>('SELECT * FROM journal ORDER BY seq');
    expect(rows.map(({ action, subject_id }) => `${action} ${subject_id}`)).toEqual(model.journal);
    expect(await verifyJournal(sql)).toEqual({ intact: true, entries: model.journal.length });
  } finally {
    connection.close();
  }
}
