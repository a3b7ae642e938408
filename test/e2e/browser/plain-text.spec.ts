import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { RegisterPage } from './register-page.ts';

const html = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
const sql = `'; DROP TABLE products; --`;

test('markup and SQL in every field are kept and shown as the text they are', async ({ page }) => {
  const register = new RegisterPage(page);

  await register.open('Settings');
  await page.getByLabel('Shop name').fill(`Shop ${html}`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveTitle(`Settings – Shop ${html}`);

  await register.open('Products');
  await page.getByRole('button', { name: 'New product' }).click();
  await page.getByLabel('Name').fill(html);
  await page.getByLabel('Price').fill('1');
  await page.getByLabel('SKU').fill(sql);
  await page.getByLabel('Category').fill(html);
  await page.getByLabel('Description').fill(html);
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(register.row(sql)).toContainText(html);
  await page.getByLabel('Find a product').fill(sql);
  await expect(register.row(sql)).toBeVisible();

  await register.open('Sell');
  await register.ring(sql);
  await expect(register.line(html)).toBeVisible();
  await page.getByRole('button', { name: 'Change customer' }).click();
  await page.getByRole('button', { name: 'New customer' }).click();
  await page.getByLabel('Name').fill(html);
  await page.getByLabel('Phone').fill(sql);
  await page.getByRole('button', { name: 'Create customer' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await register.takePayment.click();
  await register.payment.getByText('Card', { exact: true }).click();
  await register.payment.getByLabel('Reference').fill(html);
  await register.completeSale();
  await expect(register.receipt).toContainText(`Card (${html})`);
  await expect(register.receipt).toContainText(`Shop ${html}`);
  await expect(register.receipt).toContainText(`Customer: ${html}`);

  await register.open('Orders');
  await expect(register.row(html)).toContainText('Pending');
  await expect(page.locator('main img, main script')).toHaveCount(0);
});
