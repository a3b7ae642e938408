import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

/** Hides a page or shows it again, as changing tabs does; a browser under test shows them all. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

test('a page opens beside six that are out of sight', async ({ page, host, context }) => {
  await setHidden(page, true);
  for (let open = 1; open < 6; open++) {
    const another = await context.newPage();
    await another.goto(`${host.url}/#/orders`);
    await expect(another.getByText('There are no orders yet.')).toBeVisible();
    await setHidden(another, true);
  }
  const seventh = await context.newPage();
  await seventh.goto(`${host.url}/#/orders`);
  await expect(seventh.getByText('There are no orders yet.')).toBeVisible();
});

test('a page that is shown again is as things are now', async ({ page, host, problems }) => {
  problems.tolerate(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET/);
  await stock(host, { name: 'Mouse', price: 74.99 });
  const register = new RegisterPage(page);
  await register.ring('mouse');
  await expect(register.total).toContainText('$74.99');
  await setHidden(page, true);
  await host.restart();
  const { body } = await host.api('GET', '/products');
  await host.api('PATCH', `/products/${body.items[0].id}`, { price: 80 });
  await expect(page.getByText('The register is not answering.')).toBeHidden();
  await expect(register.total).toContainText('$74.99');

  await setHidden(page, false);
  await expect(register.total).toContainText('$80.00');
  await host.api('PATCH', `/products/${body.items[0].id}`, { price: 90 });
  await expect(register.total).toContainText('$90.00');
});
