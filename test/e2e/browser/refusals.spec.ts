import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { loseAnswer, onNextCall } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

/** Does something at the moment when the page sells. */
function onCheckout(page: Page, step: () => Promise<unknown>): Promise<void> {
  return onNextCall(page, 'orders.checkout', async (route) => {
    await step();
    await route.continue();
  });
}

test('a price that changed before the payment is told, and sold at only when confirmed again', async ({
  page,
  host,
}) => {
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await host.api('PATCH', `/products/${mouse}`, { price: 79.99 });
  await expect(register.payment.getByRole('alert')).toContainText(
    'The total changed. It is now $79.99; it was $74.99.',
  );
  await register.completeSale();
  await expect(register.payment).toContainText('Tell the customer, then complete the sale once more.');
  await register.completeSale();
  await expect(register.receipt).toContainText('Total$79.99');
});

test('a price that changes at the moment of selling is refused, told, and asked for again', async ({
  page,
  host,
}) => {
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  await onCheckout(page, () => host.api('PATCH', `/products/${mouse}`, { price: 79.99 }));
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.payment.getByLabel('Amount received').fill('100');
  await register.completeSale();
  await expect(register.payment.getByRole('alert')).toContainText(
    'The total changed. It is now $79.99; it was $74.99.',
  );
  await expect(register.payment.getByLabel('Amount received')).toHaveValue('100');
  await register.completeSale();
  await expect(register.receipt).toContainText('Change$20.01');
});

test('a product that was archived meanwhile is named, and the rest is sold without it', async ({
  page,
  host,
}) => {
  await stock(host, { name: 'Laptop', price: 999.99 });
  const mouse = await stock(host, { name: 'Mouse', price: 74.99 });
  await onCheckout(page, () => host.api('PATCH', `/products/${mouse}`, { archived: true }));
  const register = new RegisterPage(page);
  await register.ring('laptop');
  await register.ring('mouse');
  await expect(register.total).toContainText('2 lines');
  await register.takePayment.click();
  await register.completeSale();
  await expect(register.payment).toContainText('No longer for sale: “Mouse”.');
  await register.payment.getByRole('button', { name: 'Cancel' }).click();
  await expect(register.line('Mouse')).toContainText('No longer for sale. Remove it to go on.');
  await page.getByRole('button', { name: 'Remove Mouse' }).click();
  await expect(register.total).toContainText('1 line');
  await register.takePayment.click();
  await register.completeSale();
  await expect(register.receipt).toContainText('Total$999.99');
});

test('a payment outlives a host that is gone, with what was typed', async ({ page, host, problems }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  await stock(host, { name: 'Mouse', price: 74.99 });
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.payment.getByLabel('Amount received').fill('80');
  await host.stop();
  await register.completeSale();
  await expect(register.payment).toContainText('it is not known yet whether this sale went through');
  await expect(register.payment.getByLabel('Amount received')).toHaveValue('80');
  await host.start();
  await register.payment.getByRole('button', { name: 'Try again' }).click();
  await expect(register.receipt).toContainText('Change$5.01');
});

test('a sale whose answer was lost is not sold again', async ({ page, host, problems }) => {
  problems.tolerate(/ERR_FAILED/);
  await stock(host, { name: 'Mouse', price: 74.99 });
  await onNextCall(page, 'orders.checkout', loseAnswer);
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.completeSale();
  await expect(register.payment).toContainText('it is never sold twice');
  await expect(register.payment).toContainText('$74.99');
  await register.payment.getByRole('button', { name: 'Try again' }).click();
  await expect(register.receipt).toContainText('Receipt no. 1');
  const sales = await host.api('GET', '/sales');
  expect(sales.body.items).toHaveLength(1);
});

test('a page that the host does not know says how to sign in', async ({ page, host, context }) => {
  await context.clearCookies();
  await page.goto(`${host.url}/#/orders`);
  await page.reload();
  await expect(page.getByText('Open the address that the register printed when it started.')).toBeVisible();
});
