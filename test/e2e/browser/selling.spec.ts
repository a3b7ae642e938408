import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, order, stock } from './stock.ts';

test.beforeEach(async ({ host }) => {
  await stock(host, { name: 'Laptop', price: 999.99, barcode: '4006381333931' });
  await stock(host, { name: 'Mouse', price: 74.99, sku: 'MOU-1' });
});

test('a whole sale is made with the keyboard alone', async ({ page }) => {
  const register = new RegisterPage(page);
  const { keyboard } = page;
  await expect(register.search).toBeFocused();

  await expect(page.getByRole('option')).toHaveCount(2);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(register.cart.getByRole('listitem')).toHaveCount(1);
  await keyboard.type('MOU-1');
  await keyboard.press('Enter');
  await keyboard.type('laptop');
  await keyboard.press('Enter');
  await expect(register.total).toContainText('2 lines');

  await keyboard.press('F4');
  await expect(page.getByRole('combobox', { name: 'Find a customer' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(register.search).toBeFocused();

  await keyboard.press('F9');
  await expect(register.payment.getByLabel('Amount received')).toBeFocused();
  await keyboard.type('5000');
  await keyboard.press('Enter');
  await expect(register.receipt).toBeVisible();
  await keyboard.press('Enter');
  await expect(register.search).toBeFocused();
  await expect(page.getByText('The cart is empty.')).toBeVisible();
});

test('keys that follow F4 at once go to the dialog that it opens', async ({ page }) => {
  const register = new RegisterPage(page);
  await expect(register.cart.or(page.getByText('The cart is empty.'))).toBeVisible();
  const focused = await page.evaluate(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F4', bubbles: true }));
    await Promise.resolve();
    return document.activeElement?.closest('[role="dialog"]')?.textContent;
  });
  expect(focused).toContain('Choose a customer');
});

test('lines are changed, and a quantity that cannot be is said beside its line', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await register.ring('mouse');

  await register.quantityOf('Mouse').fill('12');
  await register.quantityOf('Mouse').press('Enter');
  await expect(register.line('Mouse')).toContainText('$899.88');
  await expect(register.search).toBeFocused();

  await register.quantityOf('Laptop').fill('0');
  await expect(register.line('Laptop')).toContainText('Enter a whole number from 1 to 100,000.');
  await page.keyboard.press('F9');
  await expect(register.quantityOf('Laptop')).toHaveValue('0');
  await expect(register.payment).toBeHidden();

  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await expect(register.cart.getByRole('listitem')).toHaveCount(1);
  await expect(register.total).toContainText('$899.88');
});

test('a quantity that is still being typed is taken over before the payment', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.quantityOf('Mouse').fill('3');
  await page.keyboard.press('F9');
  await expect(register.payment).toContainText('$224.97');
});

test('clicking twice, and Enter held down, sell once', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.payment.getByRole('button', { name: 'Complete sale' }).dblclick();
  await expect(register.receipt).toContainText('Receipt no. 1');
  await page.getByRole('button', { name: 'New sale' }).click();

  await register.ring('mouse');
  await register.takePayment.click();
  await expect(register.payment.getByLabel('Amount received')).toBeFocused();
  await page.keyboard.down('Enter');
  await expect(register.receipt).toContainText('Receipt no. 2');
  // Playwright repeats a key that is down: as the operating system does.
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter');
  await expect(register.receipt).toBeVisible();
  await page.keyboard.up('Enter');

  const sales = await host.api('GET', '/sales');
  expect(sales.body.items).toHaveLength(2);
});

test('a card is charged what is due, with what its terminal printed', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.payment.getByText('Card', { exact: true }).click();
  await register.payment.getByLabel('Reference').fill('TX 4711');
  await register.completeSale();
  await expect(register.receipt).toContainText('Card (TX 4711)$74.99');
});

test('what another program has not taken payment for stands on the receipt', async ({ page, host }) => {
  const john = await enrol(host, 'John', 'john@example.com');
  await order(host, john, await stock(host, { name: 'Pen', price: 1 }));
  const { body } = await host.api('GET', '/sales');
  const register = new RegisterPage(page);
  await page.goto(`${host.url}/#/receipt/${body.items[0].id}`);
  await expect(register.receipt).toContainText('Still to pay$1.00');
});

test('cash below the total does not sell', async ({ page }) => {
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  const received = register.payment.getByLabel('Amount received');
  const complete = register.payment.getByRole('button', { name: 'Complete sale' });
  await received.fill('70');
  await expect(register.payment).toContainText('$4.99 is missing.');
  await expect(complete).toBeDisabled();
  await received.fill('75.001');
  await expect(register.payment).toContainText('USD has at most 2 decimals.');
  await expect(complete).toBeDisabled();
  await register.payment.getByRole('button', { name: '$80.00' }).click();
  await expect(register.payment).toContainText('$5.01');
  await expect(complete).toBeEnabled();
});
