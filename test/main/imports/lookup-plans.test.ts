import { expect, it } from 'vitest';
import { openToRead } from '../../../src/main/database/plain-file.ts';
import { planners } from '../../../src/main/imports/planners.ts';
import { shopCurrency } from '../../../src/main/settings/settings-service.ts';
import { planWith } from '../../support/captured-sql.ts';
import { openShop } from '../../support/shop.ts';

it.each([
  ['SKU, in any case', { sku: 'T1', price: 1, name: 'Tea' }, /NOCASE/, 'products_search_sku (sku=?)'],
  ['name', { name: 'Tea', price: 1 }, /name_key = /, 'products_by_name (name_key=?)'],
] as const)(
  'the product that a row is about is looked up by index: by its %s',
  async (_, values, statement, index) => {
    const shop = await openShop();
    const { sql, close } = openToRead(shop.file);
    const currency = await shopCurrency(sql);
    const plan = await planWith(shop, statement, () => planners.products.plan(sql, values, currency));
    close();
    expect(plan.filter((line) => /SEARCH|SCAN/.test(line))[0]).toContain(index);
  },
);

it('the customer that a row without an email address is about is looked up by index', async () => {
  const shop = await openShop();
  const { sql, close } = openToRead(shop.file);
  const currency = await shopCurrency(sql);
  const plan = await planWith(shop, /name IS /, () =>
    planners.users.plan(sql, { name: 'Ada', phone: '1' }, currency),
  );
  close();
  expect(plan.filter((line) => /SEARCH|SCAN/.test(line))[0]).toContain(
    'users_without_email (name=? AND phone=?)',
  );
});
