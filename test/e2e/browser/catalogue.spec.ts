import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, order, stock } from './stock.ts';

test('a product is added, corrected, archived and put back', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.open('Products');
  await page.getByRole('button', { name: 'New product' }).click();
  const dialog = page.getByRole('dialog', { name: 'New product' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await dialog.getByLabel('Price').fill('12.345');
  await dialog.getByLabel('Barcode').fill('4006381333932');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(dialog).toContainText('Enter a name.');
  await expect(dialog).toContainText('USD has at most 2 decimals.');
  await expect(dialog).toContainText('Check the digits');
  await dialog.getByLabel('Name').fill('Pen');
  await dialog.getByLabel('Price').fill('12,50');
  await dialog.getByLabel('Barcode').fill('4006381333931');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(register.row('Pen')).toContainText('$12.50');

  await register.row('Pen').getByRole('button', { name: 'Edit' }).click();
  await expect(page.getByLabel('Price')).toHaveValue('12.50');
  await page.getByLabel('Price').fill('13');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(register.row('Pen')).toContainText('$13.00');

  await register.row('Pen').getByRole('button', { name: 'Archive' }).click();
  await expect(register.row('Pen')).toBeHidden();
  await page.getByLabel('Shown').selectOption('Archived');
  await register.row('Pen').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('No product is archived.')).toBeVisible();
});

test('what the host refuses is said beside the field, and nothing typed is lost', async ({ page, host }) => {
  await stock(host, { name: 'Pen', price: 1, sku: 'PEN-1' });
  const register = new RegisterPage(page);
  await register.open('Products');
  await page.getByRole('button', { name: 'New product' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('P'.repeat(1001));
  await dialog.getByLabel('Price').fill('2');
  await dialog.getByLabel('Barcode').fill('5901234123457');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(dialog).toContainText('Must be a text of 1 to 1,000 characters');
  await expect(dialog.getByLabel('Name')).toHaveValue('P'.repeat(1001));
  await dialog.getByLabel('Name').fill('Pencil');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(register.row('Pencil')).toBeVisible();

  await page.getByRole('button', { name: 'New product' }).click();
  await dialog.getByLabel('Name').fill('Another');
  await dialog.getByLabel('Price').fill('2');
  await dialog.getByLabel('Barcode').fill('5901234123457');
  await dialog.getByRole('button', { name: 'Create product' }).click();
  await expect(dialog).toContainText('This is already taken');
  await expect(dialog.getByLabel('Name')).toHaveValue('Another');
});

test('products and customers that were part of a sale cannot be deleted, and it says why', async ({
  page,
  host,
}) => {
  await order(
    host,
    await enrol(host, 'John', 'john@example.com'),
    await stock(host, { name: 'Pen', price: 1 }),
  );
  const register = new RegisterPage(page);
  const dialog = page.getByRole('dialog');

  await register.open('Products');
  await register.row('Pen').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('That cannot be done: Pen was sold');
  await dialog.getByRole('button', { name: 'Keep product' }).click();

  await register.open('Customers');
  await register.row('John').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toContainText('That cannot be done: This customer has bought something');
});

test('a customer is made with a phone number alone, changed and deleted', async ({ page, host }) => {
  await enrol(host, 'John', 'john@example.com');
  const register = new RegisterPage(page);
  await register.open('Customers');
  await page.getByRole('button', { name: 'New customer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create customer' }).click();
  await expect(dialog).toContainText('Enter a name, an email address or a phone number.');
  await dialog.getByLabel('Phone').fill('555 0100');
  await dialog.getByRole('button', { name: 'Create customer' }).click();
  await expect(page.getByRole('heading', { name: '555 0100' })).toBeVisible();
  await expect(page.getByText('This customer has not ordered anything yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Edit' }).click();
  await dialog.getByLabel('Email').fill('JOHN@EXAMPLE.COM');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('This is already taken');
  await dialog.getByLabel('Email').fill('jane@example.com');
  await dialog.getByLabel('Name').fill('Jane');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Jane' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Customers' })).toBeVisible();
  await expect(register.row('Jane')).toBeHidden();
});
