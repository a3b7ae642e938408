import { describe, expect, it } from 'vitest';
import { makeOrder, makeProduct } from '../../support/builders.ts';
import { dumpOf } from '../../support/rows.ts';
import { openShop, refusalOf, refusalOfSent } from '../../support/shop.ts';

describe('the settings', () => {
  it('of a new shop are in US dollars and hand nothing over by themselves', async () => {
    const { api } = await openShop();
    expect(await api.settings.find({})).toEqual({
      shop_name: expect.any(String),
      currency: 'USD',
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      deliver_at_checkout: false,
    });
  });

  it('change one by one and stay for the next start', async () => {
    const shop = await openShop();
    await shop.api.settings.update({ shop_name: ' Tea & Co ' });
    await shop.api.settings.update({ currency: 'kwd', time_zone: 'Asia/Kuwait', deliver_at_checkout: true });
    const wanted = {
      shop_name: 'Tea & Co',
      currency: 'KWD',
      time_zone: 'Asia/Kuwait',
      deliver_at_checkout: true,
    };
    expect(await shop.api.settings.find({})).toEqual(wanted);
    await shop.register.close();
    const again = await openShop({ dataFolder: shop.dataFolder });
    expect(await again.api.settings.find({})).toEqual(wanted);
  });

  it.each([
    [{}, 'body'],
    [{ shop_name: '' }, 'shop_name'],
    [{ currency: 'QQQ' }, 'currency'],
    [{ currency: null }, 'currency'],
    [{ time_zone: 'Mars/Olympus' }, 'time_zone'],
    [{ time_zone: 5 }, 'time_zone'],
    [{ deliver_at_checkout: 'yes' }, 'deliver_at_checkout'],
    [{ theme: 'dark' }, 'theme'],
    [{ __proto__: null, constructor: 1 }, 'constructor'],
  ])('refuse %j', async (change, field) => {
    const shop = await openShop();
    const before = dumpOf(shop.file);
    expect(await refusalOfSent(shop, ['settings', 'update'], change)).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    });
    expect(dumpOf(shop.file)).toEqual(before);
  });
});

describe('the currency', () => {
  it('of a shop without products is free to choose', async () => {
    const { api } = await openShop();
    for (const currency of ['JPY', 'KWD', 'EUR']) {
      expect(await api.settings.update({ currency })).toMatchObject({ currency });
    }
  });

  it('changes to one with as many decimals once products have prices, and to no other', async () => {
    const shop = await openShop();
    const { id } = await makeProduct(shop, { price: 4.5 });
    const refused = { code: 'CONFLICT', reason: 'in_use', field: 'currency' };
    for (const currency of ['JPY', 'KWD']) {
      expect(await refusalOf(shop.api.settings.update({ currency }))).toMatchObject(refused);
    }
    expect(await shop.api.settings.update({ currency: 'EUR' })).toMatchObject({ currency: 'EUR' });
    expect(await shop.api.products.findOne({ id })).toMatchObject({ price: 4.5 });
  });

  it('never changes once something was sold, and the rest of the settings does', async () => {
    const shop = await openShop();
    await makeOrder(shop);
    expect(await refusalOf(shop.api.settings.update({ currency: 'EUR', shop_name: 'New' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'in_use',
    });
    expect(await shop.api.settings.find({})).not.toMatchObject({ shop_name: 'New' });
    expect(await shop.api.settings.update({ currency: 'USD', shop_name: 'New' })).toMatchObject({
      shop_name: 'New',
    });
  });

  it.each([
    { currency: 'JPY', price: 1500, tooFine: 1500.5, total: 4500 },
    { currency: 'USD', price: 14.99, tooFine: 14.999, total: 44.97 },
    { currency: 'KWD', price: 1.005, tooFine: 1.0005, total: 3.015 },
  ])('says how many decimals a price has: $currency', async ({ currency, price, tooFine, total }) => {
    const shop = await openShop();
    await shop.api.settings.update({ currency });
    const refusal = await refusalOf(makeProduct(shop, { price: tooFine }));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', field: 'price' });
    const product = await makeProduct(shop, { price });
    const user = await shop.api.users.create({ name: 'Ada' });
    const order = await shop.api.orders.create({ user_id: user.id, product_id: product.id, quantity: 3 });
    expect(order).toMatchObject({ unit_price: price, line_total: total, currency, product });
    expect(await shop.api.orders.getUserOrderStats({ userId: user.id })).toMatchObject({ totalSpent: total });
  });
});
