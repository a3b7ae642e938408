import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import type { RunningHost } from '../support/running-host.ts';
import { loseAnswer, onNextCall } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

/** Sells a mouse for 80 in cash, and ends without an answer. */
async function sellUnanswered(page: Page, becomesOf: typeof loseAnswer) {
  await onNextCall(page, 'orders.checkout', becomesOf);
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await register.takePayment.click();
  await register.payment.getByLabel('Amount received').fill('80');
  await register.completeSale();
  await expect(register.payment).toContainText('it is never sold twice');
  return register;
}

async function salesOf(host: RunningHost): Promise<number> {
  const { body } = await host.api('GET', '/sales');
  return body.items.length;
}

test.beforeEach(async ({ host, problems }) => {
  problems.tolerate(/ERR_FAILED/);
  await stock(host, { name: 'Mouse', price: 74.99 });
});

test('a sale that went through without an answer shows its receipt after a reload', async ({
  page,
  host,
}) => {
  const register = await sellUnanswered(page, loseAnswer);
  await page.reload();
  await expect(register.receipt).toContainText('Change$5.01');
  await expect(page.getByText('It did go through.')).toBeVisible();
  expect(await salesOf(host)).toBe(1);

  await page.getByRole('button', { name: 'New sale' }).click();
  await expect(page.getByText('The cart is empty.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The cart is empty.')).toBeVisible();
  await expect(register.payment).toBeHidden();
});

test('a sale that never arrived is asked for again after a reload, and sold once', async ({ page, host }) => {
  const register = await sellUnanswered(page, (route) => route.abort());
  await page.reload();
  await expect(register.payment).toContainText('it is not known yet whether this sale went through');
  await expect(register.payment).toContainText('$74.99');
  await expect(register.payment.getByLabel('Amount received')).toHaveValue('80.00');
  await page.keyboard.press('Escape');
  await register.payment.getByRole('button', { name: 'Try again' }).click();
  await expect(register.receipt).toContainText('Change$5.01');
  expect(await salesOf(host)).toBe(1);
});

test('a sale that arrives after the reload shows its receipt by itself', async ({ page, host }) => {
  let late = { url: '', headers: {}, body: '' };
  const register = await sellUnanswered(page, async (route) => {
    const sent = route.request();
    late = { url: sent.url(), headers: await sent.allHeaders(), body: sent.postData() ?? '' };
    await route.abort();
  });
  await page.reload();
  await expect(register.payment).toContainText('it is not known yet whether this sale went through');
  await page.request.post(late.url, { headers: late.headers, data: late.body });
  await expect(register.receipt).toContainText('Change$5.01');
  expect(await salesOf(host)).toBe(1);
});

test('an unanswered sale outlives the host and the page', async ({ page, host, problems }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  const register = await sellUnanswered(page, (route) => route.abort());
  await host.restart();
  await page.reload();
  await expect(register.payment).toContainText('it is not known yet whether this sale went through');
  await host.api('PATCH', '/settings', { shop_name: 'Corner shop' });
  await register.payment.getByRole('button', { name: 'Try again' }).click();
  await expect(register.receipt).toContainText('Receipt no. 1');
  expect(await salesOf(host)).toBe(1);
});

test('an unanswered sale is still there after a look at another screen', async ({ page }) => {
  const register = await sellUnanswered(page, (route) => route.abort());
  await page.evaluate(() => window.location.assign('#/orders'));
  await expect(page.getByText('There are no orders yet.')).toBeVisible();
  await page.evaluate(() => window.location.assign('#/sell'));
  await expect(register.payment).toContainText('it is not known yet whether this sale went through');
  await register.payment.getByRole('button', { name: 'Try again' }).click();
  await expect(register.receipt).toContainText('Receipt no. 1');
});
