import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { holdCalls } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, stock } from './stock.ts';

test.beforeEach(async ({ host }) => {
  await stock(host, { name: 'Laptop', price: 999.99, barcode: '4006381333931' });
  await stock(host, { name: 'Mouse', price: 74.99, sku: 'MOU-1' });
});

test('codes that are scanned one upon the other all arrive, in their order', async ({ page }) => {
  const register = new RegisterPage(page);
  await expect(register.search).toBeFocused();
  for (const code of ['4006381333931', 'MOU-1', '4006381333931', '4006381333931']) {
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }
  await expect(register.quantityOf('Laptop')).toHaveValue('3');
  await expect(register.quantityOf('Mouse')).toHaveValue('1');
  await expect(register.cart.getByRole('listitem').first()).toContainText('Laptop');
  await expect(register.search).toHaveValue('');
});

test('a payment waits for what was scanned just before it', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await expect(register.total).toContainText('$999.99');
  const release = await holdCalls(page, 'products.findAll');
  await page.keyboard.type('MOU-1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await page.keyboard.press('Enter');
  await expect(register.search).toHaveValue('');
  await expect(register.payment).toBeHidden();

  release();
  await expect(register.payment).toContainText('$1,074.98');
  await register.completeSale();
  await expect(register.receipt).toContainText('Total$1,074.98');
  await page.getByRole('button', { name: 'New sale' }).click();
  await expect(page.getByText('The cart is empty.')).toBeVisible();
});

test('a payment does not begin over something that could not be added', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await expect(register.total).toContainText('$999.99');
  const release = await holdCalls(page, 'products.findAll');
  await page.keyboard.type('5901234123457');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  release();
  await expect(page.getByText('Not added:5901234123457')).toBeVisible();
  await expect(register.payment).toBeHidden();
  await page.keyboard.press('F9');
  await expect(register.payment).toContainText('$999.99');
});

test('the first scan after a sale to a customer is for the next one', async ({ page, host }) => {
  await enrol(host, 'John', 'john@example.com');
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await page.keyboard.press('F4');
  await page.keyboard.type('john');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('cart-customer')).toHaveText('John');
  await register.takePayment.click();
  const release = await holdCalls(page, 'carts.findOne');
  await register.completeSale();
  await expect(register.receipt).toContainText('Customer: John');
  await page.keyboard.press('Enter');
  await register.ring('MOU-1');
  await expect(page.getByText('Not added:')).toBeHidden();
  release();
  await expect(page.getByTestId('cart-customer')).toHaveText('Walk-in customer');
  await expect(register.total).toContainText('$74.99');
});

test('what could not be added stays in sight until it is dealt with', async ({ page, host }) => {
  const register = new RegisterPage(page);
  const missed = page.getByRole('alert').filter({ hasText: 'Not added:' });
  await register.ring('5901234123457');
  await expect(page.getByText('There is no product for “5901234123457”.')).toBeVisible();
  await expect(register.search).toHaveValue('5901234123457');
  await expect(page.getByText('The cart is empty.')).toBeVisible();

  await page.keyboard.type('MOU-1');
  await page.keyboard.press('Enter');
  await expect(register.line('Mouse')).toBeVisible();
  await expect(page.getByText('There is no product for')).toBeHidden();
  await expect(missed).toContainText('5901234123457');

  await stock(host, { name: 'Pen', price: 1, barcode: '5901234123457' });
  await register.ring('5901234123457');
  await expect(register.line('Pen')).toBeVisible();
  await expect(missed).toBeHidden();

  await register.ring('10000001');
  await expect(missed).toContainText('10000001');
  await expect(register.search).toHaveValue('10000001');
  await page.keyboard.type('20000002');
  await page.keyboard.press('Enter');
  await expect(missed).toContainText('10000001, 20000002');
  await register.ring('30000003');
  await expect(missed).toContainText('10000001, 20000002, 30000003');
  await page.keyboard.press('Escape');
  await expect(missed).toBeHidden();

  await register.ring('30000003');
  await page.getByRole('button', { name: 'Dismiss what was not added' }).click();
  await expect(missed).toBeHidden();
  await expect(register.search).toBeFocused();
});

test('text and pieces that were not added come back together, and are corrected together', async ({
  page,
}) => {
  const register = new RegisterPage(page);
  const pieces = page.getByLabel('Pieces to add');
  const missed = page.getByRole('alert').filter({ hasText: 'Not added:' });
  await pieces.fill('3');
  await register.ring('MOU-12');
  await expect(missed).toContainText('3 × MOU-12');
  await expect(register.search).toHaveValue('MOU-12');
  await expect(pieces).toHaveValue('3');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(register.quantityOf('Mouse')).toHaveValue('3');
  await expect(missed).toBeHidden();

  await pieces.fill('5');
  await register.ring('MOU-12');
  await expect(pieces).toHaveValue('5');
  await page.keyboard.type('4006381333931');
  await page.keyboard.press('Enter');
  await expect(register.quantityOf('Laptop')).toHaveValue('1');
  await expect(missed).toContainText('5 × MOU-12');
});

test('the code of an archived product says that it is archived', async ({ page, host }) => {
  const pen = await stock(host, { name: 'Pen', price: 1, barcode: '5901234123457', sku: 'PEN-1' });
  await host.api('PATCH', `/products/${pen}`, { archived: true });
  const register = new RegisterPage(page);
  for (const code of ['5901234123457', 'PEN-1']) {
    await register.ring(code);
    await expect(
      page.getByText('“Pen” is archived and no longer sold. Restore it under Products to sell it.'),
    ).toBeVisible();
    await register.search.fill('');
  }
  await expect(page.getByText('The cart is empty.')).toBeVisible();
});
