import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '../support/browser-test.ts';
import { countCalls } from './page-calls.ts';
import { RegisterPage } from './register-page.ts';
import { stock } from './stock.ts';

/** The names of the sample shop's products, in the order of the list. */
let names: readonly string[];

test.beforeEach(async ({ host }) => {
  await host.api('POST', '/sample', {});
  const first = (await host.api('GET', '/products?limit=200')).body;
  const rest = (await host.api('GET', `/products?limit=200&cursor=${first.nextCursor}`)).body;
  names = [...first.items, ...rest.items].map(({ name }: { name: string }) => name);
  expect(first.total).toBe(names.length);
  expect(names.length).toBeGreaterThan(200);
});

function listOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Products' });
}

/** The row at a place of the list, from 0. */
function rowAt(page: Page, index: number): Locator {
  return page.locator(`tr[data-index="${index}"]`);
}

/** Presses End until there is no more to come. */
async function goToEnd(page: Page): Promise<void> {
  await listOf(page).focus();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(rowAt(page, names.length - 1)).toBeInViewport({ timeout: 200 });
  }).toPass();
}

test('a long list says how many it has, and has the rows in view alone', async ({ page }) => {
  await new RegisterPage(page).open('Products');
  await expect(page.getByText(`${names.length} products`, { exact: true })).toBeVisible();
  const table = page.getByRole('table', { name: 'Products' });
  await expect(table).toHaveAttribute('aria-rowcount', `${names.length + 1}`);
  await expect(rowAt(page, 0)).toHaveAttribute('aria-rowindex', '2');
  await expect(rowAt(page, 0)).toContainText(names[0] ?? '');
  expect(await table.getByRole('row').count()).toBeLessThan(30);
});

test('the keyboard reaches the end, which comes as it is needed', async ({ page }) => {
  await new RegisterPage(page).open('Products');
  await goToEnd(page);
  await expect(rowAt(page, names.length - 1)).toContainText(names.at(-1) ?? '');
  await page.keyboard.press('Home');
  await expect(rowAt(page, 0)).toContainText(names[0] ?? '');
});

test('every row comes once, in its place, as someone scrolls', async ({ page }) => {
  await new RegisterPage(page).open('Products');
  await listOf(page).hover();
  const seen = new Map<number, string>();
  await expect(async () => {
    const shown = await page
      .locator('tr[data-index]')
      .evaluateAll((rows) =>
        rows.map(
          (row) => [Number(row.getAttribute('data-index')), row.querySelector('span')?.title] as const,
        ),
      );
    for (const [index, name = ''] of shown) seen.set(index, name);
    await page.mouse.wheel(0, 300);
    // Turns of the wheel that come faster than pictures are one.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(seen.size).toBe(names.length);
  }).toPass({ intervals: [0] });
  expect([...seen].toSorted(([one], [other]) => one - other).map(([, name]) => name)).toEqual(names);
});

test('columns stay as wide as they are, whatever comes into view', async ({ page }) => {
  await new RegisterPage(page).open('Products');
  const widths = () =>
    page.locator('thead th').evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
  await expect(rowAt(page, 0)).toBeVisible();
  const before = await widths();
  await goToEnd(page);
  expect(await widths()).toEqual(before);
});

test('the row with the focus stays, and Tab leads to its neighbour', async ({ page }) => {
  await new RegisterPage(page).open('Products');
  const edit = rowAt(page, 3).getByRole('button', { name: 'Edit' });
  await edit.focus();
  await listOf(page).hover();
  await expect(async () => {
    await page.mouse.wheel(0, 900);
    await expect(rowAt(page, 100)).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [20] });
  await expect(edit).not.toBeInViewport();
  await expect(edit).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(rowAt(page, 2).getByRole('button', { name: 'Delete' })).toBeFocused();
  await expect(rowAt(page, 2)).toBeInViewport();
});

test('what comes elsewhere moves the rows, but never what is focused or open', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await register.open('Products');
  await rowAt(page, 4).getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Name').fill('Something with a new');
  for (let more = 1; more <= 40; more += 1) await stock(host, { name: `Pencil ${more}`, price: 1 });
  await expect(page.getByText(`${names.length + 40} products`, { exact: true })).toBeAttached();
  await expect(page.getByLabel('Name')).toHaveValue('Something with a new');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(register.row('Something with a new').getByRole('button', { name: 'Edit' })).toBeFocused();
});

test('what comes at the top does not move what someone looks at further down', async ({ page, host }) => {
  const register = new RegisterPage(page);
  await register.open('Products');
  await listOf(page).hover();
  await page.mouse.wheel(0, 1000);
  const row = register.row(names[20] ?? '').first();
  await expect(row).toBeInViewport();
  const before = await row.boundingBox();
  for (const name of ['Pencil 1', 'Pencil 2', 'Pencil 3']) await stock(host, { name, price: 1 });
  await expect(row).toHaveAttribute('data-index', '23');
  await expect(async () => expect(await row.boundingBox()).toEqual(before)).toPass();
});

test('a change elsewhere reads the rows in view anew, not all that were scrolled past', async ({
  page,
  host,
}) => {
  await new RegisterPage(page).open('Products');
  await goToEnd(page);
  const calls = countCalls(page, 'products.findAll');
  const last = (await host.api('GET', `/products?search=${encodeURIComponent(names.at(-1) ?? '')}`)).body;
  const { id } = last.items.find(({ name }: { name: string }) => name === names.at(-1));
  await host.api('PATCH', `/products/${id}`, { price: 1234.5 });
  await expect(rowAt(page, names.length - 1)).toContainText('$1,234.50');
  expect(calls()).toBeLessThanOrEqual(2);
});
