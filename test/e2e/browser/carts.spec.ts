import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

test.beforeEach(async ({ host }) => {
  await stock(host, { name: 'Laptop', price: 999.99 });
  await stock(host, { name: 'Mouse', price: 74.99 });
});

test('a half-built cart survives a restart of the host under an open page', async ({
  page,
  host,
  problems,
}) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await expect(register.line('Laptop')).toBeVisible();
  await register.search.fill('mou');

  await host.stop();
  await expect(page.getByText('The register is not answering.')).toBeVisible();
  await expect(register.line('Laptop')).toBeVisible();
  await expect(register.search).toHaveValue('mou');

  await host.start();
  await expect(page.getByText('The register is not answering.')).toBeHidden();
  await register.search.press('Enter');
  await expect(register.total).toContainText('$1,074.98');
});

test('a half-built cart is there again in a window opened after a restart', async ({
  page,
  host,
  context,
}) => {
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await expect(register.line('Laptop')).toBeVisible();
  await page.close();
  await host.restart();

  const reopened = new RegisterPage(await context.newPage());
  await reopened.page.goto(host.url);
  await expect(reopened.line('Laptop')).toBeVisible();
});

test('two windows have two carts, and keep them when they are reloaded', async ({ page, host, context }) => {
  const first = new RegisterPage(page);
  await first.ring('laptop');
  await expect(first.line('Laptop')).toBeVisible();

  const second = new RegisterPage(await context.newPage());
  await second.page.goto(host.url);
  await expect(second.page.getByText('The cart is empty.')).toBeVisible();
  await second.ring('mouse');
  await expect(second.total).toContainText('$74.99');
  await expect(first.total).toContainText('$999.99');

  await second.page.reload();
  await first.page.reload();
  await expect(second.total).toContainText('$74.99');
  await expect(first.total).toContainText('$999.99');
});

test('a cart that a program opened stays with the program', async ({ page, host, context }) => {
  const users = await host.api('GET', '/users');
  const products = await host.api('GET', '/products?search=Laptop');
  const cart = await host.api('POST', '/carts', { user_id: users.body.items[0].id });
  const line = { cart_id: cart.body.id, product_id: products.body.items[0].id, quantity: 1 };
  expect(await host.api('POST', '/cart-items', line)).toMatchObject({ status: 201 });

  const second = new RegisterPage(await context.newPage());
  await second.page.goto(host.url);
  await second.ring('mouse');
  await expect(second.total).toContainText('$74.99');
  await second.page.evaluate((id) => sessionStorage.setItem('ringup-cart', id), cart.body.id);
  await second.page.reload();
  await expect(second.total).toContainText('1 line');
  await expect(second.total).toContainText('$74.99');
  await expect(page.getByText('The cart is empty.')).toBeVisible();
});

test('after a sale the cart is empty and for the walk-in customer again', async ({ page, host }) => {
  await host.api('POST', '/users', { name: 'John', email: 'john@example.com' });
  const register = new RegisterPage(page);
  const panel = page.getByRole('region', { name: 'Cart' });
  await register.ring('mouse');
  await page.keyboard.press('F4');
  await page.keyboard.type('john');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('John');
  await register.takePayment.click();
  await register.completeSale();
  await expect(register.receipt).toContainText('Customer: John');
  await page.getByRole('button', { name: 'New sale' }).click();
  await expect(panel).toContainText('Walk-in customer');
  await expect(page.getByText('The cart is empty.')).toBeVisible();
});

test('a window whose cart was parked elsewhere takes another one', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await expect(register.line('Laptop')).toBeVisible();
  const { body } = await host.api('GET', '/carts?status=open');
  const cart = body.items.find((open: { items: unknown[] }) => open.items.length > 0);
  await host.api('PATCH', `/carts/${cart.id}`, { status: 'parked', name: 'Later' });
  await expect(page.getByText('The cart is empty.')).toBeVisible();
  await register.ring('mouse');
  await expect(register.total).toContainText('$74.99');
});
