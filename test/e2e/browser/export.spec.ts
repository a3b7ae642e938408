import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { ImportPage } from './import-page.ts';
import { holdCalls } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { enrol, stock } from './stock.ts';

/** Presses Tab until it is there, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not lead to ${target}.`);
}

test('what is exported is imported again to the same products', async ({ page, host }) => {
  await stock(host, { name: '=Tea; "green", 500 g', price: 4.05, sku: '007', barcode: '4006381333931' });
  const cup = await stock(host, { name: 'Café-Tasse', price: 1234.5 });
  await host.api('PATCH', `/products/${cup}`, { archived: true, description: 'first\nsecond' });
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await register.open('Products');
  const { name, content } = await imports.downloadBy('Export');
  expect(name).toMatch(/^products-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByRole('link', { name: 'Import' }).click();
  await imports.drop({ name, content });
  await expect(imports.result).toContainText('2 as they are');
  await expect(imports.result).toContainText('There is nothing to import.');
  await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
});

test('customers are found by their email address, changed, added and exported', async ({ page, host }) => {
  await enrol(host, 'Ada', 'ada@example.com');
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await register.open('Customers');
  await page.getByRole('link', { name: 'Import' }).click();
  const content = 'E-Mail,Name,Phone\nADA@example.com,Ada Lovelace,555 0100\nbob@example.com,Bob,\n';
  await imports.drop({ name: 'people.csv', content });
  await expect(imports.result).toContainText('1 new customer');
  await expect(imports.result).toContainText('1 changed');
  await page.getByRole('button', { name: 'Import 2 customers' }).click();
  await page.getByRole('link', { name: 'Go to the customers' }).click();
  await expect(register.row('Ada Lovelace')).toContainText('555 0100');
  await expect(register.row('Bob')).toBeVisible();
  const exported = await imports.downloadBy('Export');
  expect(exported.name).toMatch(/^customers-/);
  expect(exported.content).toContain('Ada Lovelace');
});

test('an export that takes long says how far it is, and is cancelled', async ({ page, host }) => {
  await stock(host, { name: 'Tea', price: 4 });
  await new RegisterPage(page).open('Products');
  const release = await holdCalls(page, 'products.export');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: /^Cancel \(/ }).click();
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
  release();
});

test('an import is made by keyboard alone', async ({ page }) => {
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await tabTo(page, page.getByRole('navigation').getByRole('link', { name: 'Products' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Import', exact: true }));
  await page.keyboard.press('Enter');
  await expect(imports.chooseFile).toBeFocused();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  const buffer = Buffer.from('name,price,kind\nTea,2,Drink\nPen,free,Desk\n');
  await chooser.setFiles({ name: 'products.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: 'What “products.csv” would change' })).toBeFocused();

  await tabTo(page, imports.meaningOf('kind'));
  await page.keyboard.type('Cat');
  await expect(imports.meaningOf('kind')).toHaveValue('category');
  await expect(imports.result).toHaveAttribute('aria-busy', 'false');
  await tabTo(page, page.getByRole('button', { name: 'Leave out the wrong row and import 1' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '“products.csv” is imported' })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Go to the products' }));
  await page.keyboard.press('Enter');
  await expect(register.row('Tea')).toContainText('Drink');
});
