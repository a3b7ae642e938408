import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, order, stock } from './stock.ts';

test('products, prices and carts that change over REST appear by themselves', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await expect(page.getByText('There are no products yet.')).toBeVisible();
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  await expect(page.getByRole('option', { name: 'Mouse' })).toContainText('$74.99');

  await register.ring('mouse');
  await expect(register.total).toContainText('$74.99');
  await host.api('PATCH', `/products/${mouse}`, { price: 80, name: 'Silent mouse' });
  await expect(register.total).toContainText('$80.00');
  await expect(register.line('Silent mouse')).toBeVisible();
});

test('orders and statistics follow what happens over REST', async ({ page, host }) => {
  const register = new RegisterPage(page);
  const john = await enrol(host, 'John', 'john@example.com');
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  await register.open('Orders');
  await expect(page.getByText('There are no orders yet.')).toBeVisible();
  const id = await order(host, john, mouse);
  await expect(register.row('John')).toContainText('Pending');
  await host.api('PATCH', `/orders/${id}`, { status: 'processing' });
  await expect(register.row('John')).toContainText('Processing');

  await page.getByRole('link', { name: 'John' }).click();
  const statistics = page.getByRole('region', { name: 'Statistics' });
  await expect(statistics).toContainText('Total spent$74.99');
  await order(host, john, mouse);
  await expect(statistics).toContainText('Total spent$149.98');
  await host.api('PATCH', `/users/${john}`, { name: 'John Doe' });
  await expect(page.getByRole('heading', { name: 'John Doe' })).toBeVisible();
});

test('what is typed stays when the same thing changes elsewhere', async ({ page, host }) => {
  const register = new RegisterPage(page);
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });

  await register.open('Products');
  await register.row('Mouse').getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Name').fill('Mouse with a new');
  await host.api('PATCH', `/products/${mouse}`, { price: 80 });
  await expect(page.getByLabel('Name')).toHaveValue('Mouse with a new');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(register.row('Mouse with a new')).toContainText('$80.00');

  await register.open('Settings');
  await page.getByLabel('Shop name').fill('Corner sh');
  await host.api('PATCH', '/settings', { time_zone: 'Europe/Berlin' });
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await expect(page.getByLabel('Shop name')).toHaveValue('Corner sh');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page).toHaveTitle('Settings – Corner sh');
});

test('a window follows what another window does', async ({ page, host, context }) => {
  await stock(host, { name: 'Mouse', price: 74.99 });
  const orders = new RegisterPage(await context.newPage());
  await orders.page.goto(`${host.url}/#/orders`);
  const selling = new RegisterPage(page);
  await selling.ring('mouse');
  await selling.takePayment.click();
  await selling.completeSale();
  await expect(orders.row('Walk-in customer')).toContainText('$74.99');
});
