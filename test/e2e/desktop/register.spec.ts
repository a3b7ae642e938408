import { readdir } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/desktop-test.ts';

async function addProduct(page: Page, name: string, price: string): Promise<void> {
  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await page.getByRole('button', { name: 'New product' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Price').fill(price);
  await form.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByRole('cell', { name })).toBeVisible();
}

async function ringUp(page: Page, search: string, pieces = '1'): Promise<void> {
  await page.getByRole('link', { name: 'Sell', exact: true }).click();
  await page.getByLabel('Pieces to add').fill(pieces);
  await page.getByRole('combobox', { name: 'Find or scan a product' }).fill(search);
  await page.getByRole('combobox', { name: 'Find or scan a product' }).press('Enter');
}

test('the first start shows an empty shop in a window with the product name', async ({ desktop }) => {
  await expect(desktop.window.getByRole('heading', { name: 'Sell', level: 1 })).toBeVisible();
  await expect(desktop.window.getByText('There are no products yet.')).toBeVisible();
  const windows = await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      title: window.getTitle(),
      visible: window.isVisible(),
    })),
  );
  expect(windows).toEqual([{ title: 'Ringup', visible: true }]);
});

test('a sale is rung up, paid and kept, and a half-built cart outlives a restart', async ({ desktop }) => {
  await addProduct(desktop.window, 'Laptop', '999.99');
  await addProduct(desktop.window, 'Mouse', '49.99');
  await ringUp(desktop.window, 'Laptop');
  await ringUp(desktop.window, 'Mouse', '3');
  await expect(desktop.window.getByRole('status', { name: 'Total' })).toContainText('$1,149.96');

  await desktop.window.getByRole('button', { name: 'Take payment' }).click();
  const payment = desktop.window.getByRole('dialog', { name: 'Payment' });
  await payment.getByLabel('Amount received').fill('1200');
  await expect(payment.getByText('Change $50.04')).toBeVisible();
  await payment.getByRole('button', { name: 'Complete sale' }).click();
  await expect(desktop.window.getByText('Receipt no. 1')).toBeVisible();

  await ringUp(desktop.window, 'Mouse', '2');
  await expect(desktop.window.getByRole('status', { name: 'Total' })).toContainText('$99.98');

  await desktop.restart();
  await expect(desktop.window.getByRole('status', { name: 'Total' })).toContainText('$99.98');
  await expect(desktop.window.getByRole('textbox', { name: 'Quantity of Mouse' })).toHaveValue('2');
  await desktop.window.getByRole('link', { name: 'Orders', exact: true }).click();
  await expect(desktop.window.getByRole('row').filter({ hasText: 'Laptop' })).toContainText('$999.99');
  await expect(desktop.window.getByRole('row').filter({ hasText: 'Mouse' })).toContainText('$149.97');

  await desktop.quit();
  expect(await readdir(desktop.dataFolder), 'the database is closed').not.toContain('ringup.db-wal');
});

test('--demo fills the empty shop with the sample, and leaves it as it is from then on', async ({
  desktop,
}) => {
  await desktop.restart('--demo');
  await ringUp(desktop.window, 'butter croissant');
  await expect(desktop.window.getByRole('status', { name: 'Total' })).toContainText('$2.20');
  await desktop.restart('--demo');
  await expect(desktop.window.getByRole('status', { name: 'Total' })).toContainText('$2.20');
});
