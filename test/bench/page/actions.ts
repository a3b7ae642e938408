import type { Locator, Page } from '@playwright/test';

export interface PageAction {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}

const KEY_MS = 60;
/** Screenfuls at once, as fast as a wheel is spun. */
const WHEEL_PX = 900;
const WHEEL_MS = 16;
const DEEP = 2000;

const walkIn = 'Walk-in customer';

function rows(page: Page): Locator {
  return page.locator('tr[data-index]');
}

async function open(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: screen }).click();
  await rows(page).first().waitFor();
}

/** Letter by letter, each one's answer waited for, as slow typing has it worst. */
async function type(field: Locator, text: string, found: Locator): Promise<void> {
  await field.pressSequentially(text, { delay: KEY_MS });
  await found.first().waitFor();
}

/** Spins the wheel until a row so far down is there, or the list ends. */
async function scrollDeep(page: Page): Promise<void> {
  const list = page.locator('.list-table');
  await list.hover();
  let [place, stays] = [-1, 0];
  while (place < DEEP && stays < 30) {
    await page.mouse.wheel(0, WHEEL_PX);
    await page.waitForTimeout(WHEEL_MS);
    const now = Number(await rows(page).last().getAttribute('data-index'));
    stays = now === place ? stays + 1 : 0;
    place = now;
  }
}

/** As the Home key does. */
async function scrollToTop(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Orders' }).press('Home');
  await page.locator('tr[data-index="0"]').waitFor();
}

async function openWalkIn(page: Page): Promise<void> {
  await open(page, 'Customers');
  await page.getByRole('searchbox').fill(walkIn);
  await page.getByRole('link', { name: walkIn }).first().click();
  await page.getByRole('heading', { name: walkIn }).waitFor();
  await rows(page).first().waitFor();
}

async function openAnother(page: Page): Promise<void> {
  const link = rows(page)
    .getByRole('link')
    .filter({ hasNotText: walkIn })
    .filter({ hasText: /\p{L}/u })
    .first();
  await link.click();
  await page.getByRole('region', { name: 'Statistics' }).waitFor();
  await rows(page).first().waitFor();
}

async function filter(page: Page, status: string): Promise<void> {
  await page.getByLabel('Status').selectOption(status);
  await rows(page).first().getByText(status).waitFor();
}

/** What people do all day, one after another on one page. */
export const pageActions: readonly PageAction[] = [
  {
    name: 'search while selling, 6 letters',
    act: (page) =>
      type(
        page.getByRole('combobox', { name: /Find or scan/ }),
        'coffee',
        page.getByRole('option', { name: /coffee/i }),
      ),
  },
  { name: 'open the products', act: (page) => open(page, 'Products') },
  {
    name: 'search products, 3 letters',
    act: (page) => type(page.getByRole('searchbox'), 'tea', rows(page).filter({ hasText: /tea/i })),
  },
  {
    name: 'clear the search',
    act: async (page) => {
      await page.getByRole('searchbox').clear();
      await page.getByText(/\d products$/).waitFor();
    },
  },
  { name: 'scroll products, 2,000 rows', act: scrollDeep },
  { name: 'open the orders', act: (page) => open(page, 'Orders') },
  { name: 'filter by status', act: (page) => filter(page, 'Cancelled') },
  { name: 'open a customer', act: openAnother },
  {
    name: 'go back',
    act: async (page) => {
      await page.goBack();
      await rows(page).first().waitFor();
    },
  },
  { name: 'scroll orders, 2,000 rows', act: scrollDeep },
  { name: 'scroll back to the top', act: scrollToTop },
  { name: 'find the walk-in customer', act: openWalkIn },
  { name: 'scroll their orders, 2,000 rows', act: scrollDeep },
];
