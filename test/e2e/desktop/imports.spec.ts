import { expect } from '@playwright/test';
import { ImportPage } from '../browser/import-page.ts';
import { RegisterPage } from '../browser/register-page.ts';
import { test } from '../support/desktop-test.ts';

test('a file of several parts is imported, and what came in is sold', async ({ desktop }) => {
  const imports = new ImportPage(desktop.window);
  const register = new RegisterPage(desktop.window);
  await imports.open('products');
  const padding = 'x'.repeat(900);
  const rows = Array.from({ length: 700 }, (_, row) => `Product ${row},1.50,P-${row},${padding}\n`).join('');
  await imports.choose('Choose a file', {
    name: 'many.csv',
    content: `name,price,sku,description\n${rows}`,
  });
  await desktop.window.getByRole('button', { name: 'Import 700 products' }).click();
  await expect(imports.figure('700 added')).toBeVisible({ timeout: 20_000 });
  await register.open('Sell');
  await register.ring('P-699');
  await expect(register.line('Product 699')).toBeVisible();
});
