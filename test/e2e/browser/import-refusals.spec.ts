import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { ImportPage } from './import-page.ts';
import { onNextCall } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';

const FILE = { name: 'products.csv', content: 'name,price\nTea,2\n' };

test('a workbook named .csv is refused in words, and another import can follow', async ({ page }) => {
  const imports = new ImportPage(page);
  await imports.open('products');
  const content = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]);
  await imports.drop({ name: 'products.csv', content });
  const refusal = page.getByRole('heading', { name: '“products.csv” cannot be imported' });
  await expect(refusal).toBeFocused();
  await expect(page.getByText(/Excel|zip/i).first()).toBeVisible();
  await imports.choose('Choose another file', FILE);
  await expect(imports.result).toContainText('1 new product');
});

test('a file of which no column is known is imported once it is said what they are', async ({ page }) => {
  const imports = new ImportPage(page);
  await imports.open('products');
  await imports.drop({ name: 'list.csv', content: 'Tea;2,50\nCoffee;3,50\n' });
  await expect(page.getByRole('heading', { name: '“list.csv” cannot be imported like this' })).toBeVisible();
  await expect(page.getByLabel('Line 1 names the columns')).not.toBeChecked();
  await imports.meaningOf('Column 1').selectOption('Name');
  await imports.meaningOf('Column 2').selectOption('Price');
  await page.getByLabel('Prices').selectOption('1.234,50');
  await page.getByRole('button', { name: 'Import 2 products' }).click();
  await expect(imports.figure('2 added')).toBeVisible();
});

test('several files at once are not taken, and a file dropped elsewhere does nothing', async ({ page }) => {
  const imports = new ImportPage(page);
  await imports.drop(FILE);
  await expect(new RegisterPage(page).search).toBeVisible();
  await imports.open('products');
  await imports.drop(FILE, FILE);
  await expect(page.getByRole('alert')).toContainText('Drop one file at a time.');
  await imports.drop(FILE);
  await expect(imports.result).toContainText('1 new product');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a file that did not arrive is sent again', async ({ page, problems }) => {
  problems.tolerate(/Failed to load resource/);
  const imports = new ImportPage(page);
  await imports.open('products');
  await onNextCall(page, 'imports.append', (route) => route.abort());
  await imports.drop(FILE);
  await expect(page.getByText('The register did not answer. Try again when it is back.')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(imports.result).toContainText('1 new product');
  await imports.open('products');
  await expect(page.getByRole('row', { name: 'products.csv' })).toHaveCount(1);
});

test('a file that was only checked is forgotten when the register restarts, and the page says so', async ({
  page,
  host,
  problems,
}) => {
  problems.tolerate(/Failed to load resource|ERR_/);
  const imports = new ImportPage(page);
  await imports.open('products');
  await imports.drop(FILE);
  await expect(imports.result).toContainText('1 new product');
  await host.restart();
  await page.goto(host.openAddress);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'This import is no longer there' })).toBeVisible();
  await imports.choose('Choose a file', FILE);
  await expect(imports.result).toContainText('1 new product');
});
