import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

const offerOn = (page: Page) => page.getByRole('region', { name: 'Sample shop' });

async function loadSample(page: Page): Promise<void> {
  await offerOn(page).getByRole('button', { name: 'Load the sample shop' }).click();
  await expect(page.getByRole('option').first()).toBeVisible();
}

test('a new shop is offered a sample, which can be sold from at once and removed again', async ({ page }) => {
  const register = new RegisterPage(page);
  await loadSample(page);
  await expect(offerOn(page)).toHaveCount(0);
  await expect(register.search).toBeFocused();
  await register.ring('butter croissant');
  await expect(register.line('Butter croissant')).toBeVisible();
  await register.open('Orders');
  await expect(register.row('Delivered').first()).toBeVisible();

  await register.open('Settings');
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  const question = page.getByRole('dialog', { name: 'Remove the sample shop?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remove sample data' })).toHaveCount(0);
  await register.open('Orders');
  await expect(page.getByText('There are no orders yet.')).toBeVisible();
  await register.open('Sell');
  await expect(page.getByText('There are no products yet.')).toBeVisible();
  await expect(register.cart.getByRole('listitem')).toHaveCount(0);
});

test('sales made with the sample are named before they go with it', async ({ page }) => {
  const register = new RegisterPage(page);
  await loadSample(page);
  await register.ring('butter croissant');
  await register.takePayment.click();
  await register.completeSale();
  await expect(register.receipt).toBeVisible();
  await register.open('Settings');
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  const question = page.getByRole('dialog', { name: 'Remove the sample shop?' });
  await expect(question).toContainText('1 sale that was made since it was loaded goes too.');
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('button', { name: 'Remove sample data' })).toHaveCount(0);
});

test('a sample beside products of the shop is not removed', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await loadSample(page);
  await stock(host, { name: 'Our own tea', price: 4 });
  await register.open('Settings');
  await page.getByRole('button', { name: 'Remove sample data' }).click();
  const question = page.getByRole('dialog', { name: 'Remove the sample shop?' });
  await question.getByRole('button', { name: 'Remove' }).click();
  await expect(question.getByRole('alert')).toContainText('The shop has data of its own');
  await expect(question.getByRole('alert')).toContainText('Our own tea');
});

test('an owner who starts empty is not asked again', async ({ page }) => {
  const register = new RegisterPage(page);
  await offerOn(page).getByRole('button', { name: 'Start empty' }).click();
  await expect(offerOn(page)).toHaveCount(0);
  await expect(register.search).toBeFocused();
  await page.reload();
  await expect(page.getByText('There are no products yet.')).toBeVisible();
  await expect(offerOn(page)).toHaveCount(0);
});

test('the offer is in nobody’s way: typing and scanning go on, and a first product ends it', async ({
  page,
  host,
}) => {
  const register = new RegisterPage(page);
  await expect(offerOn(page)).toBeVisible();
  await expect(register.search).toBeFocused();
  await page.keyboard.type('tea');
  await expect(register.search).toHaveValue('tea');
  await expect(offerOn(page)).toHaveCount(0);
  await register.search.clear();
  await expect(offerOn(page)).toBeVisible();
  await stock(host, { name: 'Tea', price: 4 });
  await expect(page.getByRole('option', { name: 'Tea' })).toBeVisible();
  await expect(offerOn(page)).toHaveCount(0);
});
