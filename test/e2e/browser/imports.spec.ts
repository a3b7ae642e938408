import { expect } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { ImportPage } from './import-page.ts';
import { holdCalls } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

const rows = (count: number) =>
  `name,price,sku\n${Array.from({ length: count }, (_, row) => `Product ${row},1.50,P-${row}\n`).join('')}`;

test('a file of another till is dropped, recognised, put right and imported', async ({ page }) => {
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await register.open('Products');
  await page.getByRole('link', { name: 'Import them from a file' }).click();
  const content = Buffer.from(
    'Art.-Nr.;Bezeichnung;Sorte;VK-Preis\r\nA-1;Röstkaffee, 500 g;Kaffee;1.012,90\r\nA-2;Tee;Tee;3,50\r\n',
    'latin1',
  );
  await imports.drop({ name: 'Artikel für Export.csv', content });
  await expect(imports.result).toContainText('2 new products');
  await expect(page.getByLabel('Characters')).toHaveValue('windows-1252');
  await expect(page.getByLabel('Between columns')).toHaveValue('semicolon');
  await expect(page.getByLabel('Prices')).toHaveValue('comma');
  await expect(imports.meaningOf('Art.-Nr.')).toHaveValue('sku');
  await expect(imports.meaningOf('Bezeichnung')).toHaveValue('name');
  await expect(imports.meaningOf('VK-Preis')).toHaveValue('price');

  await expect(imports.meaningOf('Sorte')).toHaveValue('');
  await imports.meaningOf('Sorte').focus();
  await imports.meaningOf('Sorte').selectOption('Category');
  await expect(imports.result).toHaveAttribute('aria-busy', 'true');
  await expect(imports.result).toHaveAttribute('aria-busy', 'false');
  await expect(imports.meaningOf('Sorte')).toHaveValue('category');
  await expect(imports.meaningOf('Sorte')).toBeFocused();

  await page.getByRole('button', { name: 'Import 2 products' }).click();
  await expect(page.getByRole('heading', { name: '“Artikel für Export.csv” is imported' })).toBeFocused();
  await page.getByRole('link', { name: 'Go to the products' }).click();
  await expect(register.row('Röstkaffee, 500 g')).toContainText('$1,012.90');
  await expect(register.row('Röstkaffee, 500 g')).toContainText('Kaffee');
  await register.open('Sell');
  await register.ring('A-1');
  await expect(register.line('Röstkaffee, 500 g')).toBeVisible();
});

test('prices that can be read in two ways are asked about, and never guessed', async ({ page }) => {
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await imports.open('products');
  const content = 'name;price\nTea;1.500\nCoffee;12.250\n';
  await imports.choose('Choose a file', { name: 'list.csv', content });
  await expect(page.getByRole('alert')).toContainText('Choose the decimal sign');
  await expect(page.getByLabel('Prices')).toHaveValue('');
  await page.getByLabel('Prices').selectOption('point');
  await expect(imports.result).toContainText('2 new products');
  await page.getByRole('button', { name: 'Import 2 products' }).click();
  await page.getByRole('link', { name: 'Go to the products' }).click();
  await expect(register.row('Coffee')).toContainText('$12.25');
});

test('wrong rows are shown, downloaded and left out', async ({ page, host }) => {
  await stock(host, { name: 'Tea', price: 4, sku: 'TEA' });
  await stock(host, { name: 'Cup', price: 5, sku: 'CUP' });
  const imports = new ImportPage(page);
  await imports.open('products');
  const content =
    'name,price,sku,barcode\nTea,4.50,TEA,\nCup,5,CUP,\nPen,free,PEN,\nInk,3,INK,4006381333932\nPad,2,PAD,\n';
  await imports.choose('Choose a file', { name: 'prices.csv', content });
  await expect(imports.result).toContainText('1 new product1 changed1 as it is2 wrong rows');
  const [pen, ink] = [
    imports.wrongRows.getByRole('row', { name: 'free' }),
    imports.wrongRows.getByRole('row', { name: '4006381333932' }),
  ];
  await expect(pen).toContainText('4');
  await expect(pen).toContainText('price');
  await expect(ink).toContainText('5');
  await expect(ink).toContainText('barcode');
  await expect(ink).toContainText('check digit');

  const { name, content: wrong } = await imports.downloadBy('Download all wrong rows');
  expect(name).toBe('prices-wrong-rows.csv');
  expect(wrong).toContain('4,price,');
  expect(wrong).toContain('Ink,3,INK,4006381333932');

  await page.getByRole('button', { name: 'Leave out the 2 wrong rows and import 2' }).click();
  await expect(imports.figure('2 left out')).toBeVisible();
  await expect(imports.figure('1 as it is')).toBeVisible();
  const register = new RegisterPage(page);
  await register.open('Products');
  await expect(register.row('Tea')).toContainText('$4.50');
  await expect(register.row('Pad')).toBeVisible();
  await expect(register.row('Pen')).toHaveCount(0);
  await register.open('Sell');
  await register.ring('PAD');
  await expect(register.line('Pad')).toBeVisible();
});

test('a mended file takes the place of the wrong one', async ({ page }) => {
  const imports = new ImportPage(page);
  await imports.open('products');
  await imports.drop({ name: 'prices.csv', content: 'name,price\nPen,free\n' });
  await expect(imports.result).toContainText('1 wrong row');
  await expect(imports.result).toContainText('No row of this file would change anything.');
  await imports.drop({ name: 'prices.csv', content: 'name,price\nPen,2\n' });
  await expect(page.getByRole('button', { name: 'Import 1 product' })).toBeVisible();
  await imports.open('products');
  await expect(page.getByRole('row', { name: 'prices.csv' })).toHaveCount(1);
});

test('a reload during the check, and leaving the screen, come back to the import', async ({ page }) => {
  const register = new RegisterPage(page);
  const imports = new ImportPage(page);
  await imports.open('products');
  const release = await holdCalls(page, 'imports.findOne');
  await imports.drop({ name: 'many.csv', content: rows(20_000) });
  await expect(page.getByRole('progressbar', { name: 'Checking “many.csv”' })).toBeVisible();
  release();
  await page.reload();
  await expect(imports.result).toContainText('20,000 new products', { timeout: 20_000 });
  await register.open('Sell');
  await imports.open('products');
  await page.getByRole('link', { name: 'many.csv' }).click();
  await page.getByRole('button', { name: 'Import 20,000 products' }).click();
  await expect(page.getByRole('progressbar', { name: 'Importing “many.csv”' })).toBeVisible();
  await expect(page.getByText(/of 20,000 rows$/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel import' })).toHaveCount(0);
  await register.open('Products');
  await expect(register.row('Product').first()).toBeVisible();
});

test('an import is cancelled during the check and after it, and leaves nothing behind', async ({ page }) => {
  const imports = new ImportPage(page);
  await imports.open('products');
  await imports.drop({ name: 'many.csv', content: rows(20_000) });
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(imports.chooseFile).toBeFocused();
  await imports.drop({ name: 'few.csv', content: rows(2) });
  await expect(imports.result).toContainText('2 new products');
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(imports.chooseFile).toBeFocused();
  await expect(page.getByRole('link', { name: '.csv' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'This import is no longer there' })).toBeVisible();
});

test('an import that was cut off goes on when the register is back', async ({ page, host, problems }) => {
  problems.tolerate(/Failed to load resource|ERR_|WebSocket/);
  const imports = new ImportPage(page);
  await imports.open('products');
  await imports.drop({ name: 'many.csv', content: rows(6_000) });
  await page.getByRole('button', { name: 'Import 6,000 products' }).click();
  await expect
    .poll(async () => (await host.api('GET', '/imports')).body[0].progress, { intervals: [20] })
    .toBeGreaterThan(0);
  await host.kill();
  await host.start();
  await page.goto(host.openAddress);
  await imports.open('products');
  await page.getByRole('link', { name: 'many.csv' }).click();
  await expect(imports.figure('6,000 added')).toBeVisible({ timeout: 20_000 });
});
