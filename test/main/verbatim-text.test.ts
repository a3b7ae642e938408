import { describe, expect, it } from 'vitest';
import { addToCart, makeProduct, makeUser } from '../support/builders.ts';
import { rowsOf } from '../support/rows.ts';
import { openShop } from '../support/shop.ts';

const texts = [
  "Robert'); DROP TABLE orders;--",
  '<script>alert("hi")</script><img src=x onerror=alert(1)>',
  '{{7*7}} %s %00 \\u0000 \\',
  'two\nlines\tand a tab',
  'שלום \u202Eright to left\u202C 茶 🍵 é e\u0301',
  '"quoted" `back` \'single\'',
];

describe.each(texts)('the text %j', (text) => {
  it('is stored and answered as it is in every field that takes text', async () => {
    const shop = await openShop();
    const user = await makeUser(shop, { name: text, phone: text });
    expect(user).toMatchObject({ name: text, phone: text });
    const product = await makeProduct(shop, { name: text, description: text, sku: text, category: text });
    expect(product).toMatchObject({ name: text, description: text, sku: text, category: text });

    const cart = await shop.api.carts.create({ user_id: user.id });
    expect(await shop.api.carts.update({ id: cart.id, name: text })).toMatchObject({ name: text });
    const item = await addToCart(shop, user, product, { cart_id: cart.id });
    expect(item).toMatchObject({ user, product });

    const payments = [{ tender: 'card' as const, amount: 10, reference: text }];
    const [order] = await shop.api.orders.checkout({ user_id: user.id, cart_id: cart.id, payments });
    expect(order).toMatchObject({ product_name: text, user, product });
    const sale = await shop.api.sales.findOne({ id: order?.sale_id ?? '' });
    expect(sale).toMatchObject({ payments: [{ reference: text }], user });
    expect(await shop.api.settings.update({ shop_name: text })).toMatchObject({ shop_name: text });
    expect(rowsOf(shop.file, 'SELECT product_name FROM orders')).toEqual([{ product_name: text }]);
    expect(await shop.api.products.findAll({ search: text })).toMatchObject({ items: [{ id: product.id }] });
    expect(await shop.api.users.findAll({ search: text })).toMatchObject({ items: [{ id: user.id }] });
  });
});
