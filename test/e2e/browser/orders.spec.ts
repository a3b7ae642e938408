import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, order, stock } from './stock.ts';

test('an order is cancelled after a question, and can then be deleted', async ({ page, host }) => {
  const john = await enrol(host, 'John', 'john@example.com');
  await order(host, john, await stock(host, { name: 'Mouse', price: 74.99 }));
  const register = new RegisterPage(page);
  await register.open('Orders');
  const row = register.row('Mouse');

  await row.getByRole('button', { name: 'Cancel order' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 × Mouse for John.');
  await page.getByRole('button', { name: 'Keep order' }).click();
  await expect(row).toContainText('Pending');
  await expect(row.getByRole('button', { name: 'Cancel order' })).toBeFocused();

  await row.getByRole('button', { name: 'Cancel order' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
  await expect(row).toContainText('Cancelled');
  await expect(row.getByRole('button', { name: 'Process' })).toBeHidden();

  await row.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('dialog')).toContainText('Ordered: Pending');
  await expect(page.getByRole('dialog')).toContainText('Pending → Cancelled');
  await expect(page.getByRole('dialog')).toContainText('at the register');
  await page.keyboard.press('Escape');

  await row.getByRole('button', { name: 'Delete order' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete order' }).click();
  await expect(page.getByText('There are no orders yet.')).toBeVisible();
});

test('orders are found by status, customer and day', async ({ page, host }) => {
  const john = await enrol(host, 'John', 'john@example.com');
  const jane = await enrol(host, 'Jane', 'jane@example.com');
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  await order(host, john, mouse);
  const shipped = await order(host, jane, mouse);
  for (const status of ['processing', 'shipped']) {
    await host.api('PATCH', `/orders/${shipped}`, { status });
  }
  const register = new RegisterPage(page);
  await register.open('Orders');
  await expect(register.row('Mouse')).toHaveCount(2);

  await page.getByLabel('Status').selectOption('Shipped');
  await expect(register.row('Mouse')).toHaveCount(1);
  await expect(register.row('Jane')).toBeVisible();

  await page.getByRole('button', { name: 'Customer: Any customer' }).click();
  await page.getByRole('combobox', { name: 'Find a customer' }).fill('john');
  await page.getByRole('option', { name: 'John' }).click();
  await expect(page.getByText('No order matches these filters.')).toBeVisible();
  await page.getByLabel('Status').selectOption('Any status');
  await expect(register.row('John')).toBeVisible();

  const today = new Date().toISOString().slice(0, 10);
  await page.getByLabel('From').fill(today);
  await page.getByLabel('Until').fill(today);
  await expect(register.row('John')).toBeVisible();
  await page.getByLabel('From').fill('');
  await page.getByLabel('Until').fill('2001-01-01');
  await expect(page.getByText('No order matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(register.row('Mouse')).toHaveCount(2);
});

test('orders are counted by status and by customer, and by nothing else', async ({ page, host }) => {
  const john = await enrol(host, 'John', 'john@example.com');
  const pen = await stock(host, { name: 'Pen', price: 1 });
  const [first] = [await order(host, john, pen), await order(host, john, pen)];
  await host.api('PATCH', `/orders/${first}/cancel`);
  const register = new RegisterPage(page);
  await register.open('Orders');
  await expect(page.getByText('2 orders', { exact: true })).toBeVisible();
  await page.getByLabel('Status').selectOption('Pending');
  await expect(page.getByText('1 pending order', { exact: true })).toBeVisible();
  await page.getByLabel('From').fill('2001-01-01');
  await expect(page.getByText('1 found', { exact: true })).toBeVisible();
  await register.open('Customers');
  await expect(page.getByText('2 customers', { exact: true })).toBeVisible();
});

test('goods are handed over at checkout when the shop says so', async ({ page, host }) => {
  await stock(host, { name: 'Mouse', price: 74.99 });
  const register = new RegisterPage(page);
  await register.open('Settings');
  await page.getByRole('switch', { name: 'Hand over at checkout' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await register.open('Sell');
  await register.ring('mouse');
  await register.takePayment.click();
  await register.completeSale();
  await register.open('Orders');
  await expect(register.row('Mouse')).toContainText('Delivered');
});
