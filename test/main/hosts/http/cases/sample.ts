import { makeProduct } from '../../../../support/http-rows.ts';
import type { HttpShop } from '../../../../support/http-shop.ts';
import type { CaseTable } from './case.ts';

/** Doors are tried on shops that are not empty, where it is refused: that makes no difference to them. */
async function load(shop: HttpShop): Promise<void> {
  await shop.rest('POST', '/sample', {});
}

async function sellOne(shop: HttpShop): Promise<void> {
  const { items } = await shop.done<{ items: { id: string }[] }>('GET', '/products?limit=1');
  const { items: users } = await shop.done<{ items: { id: string }[] }>('GET', '/users?limit=1');
  await shop.done('POST', '/orders', { user_id: users[0]?.id, product_id: items[0]?.id, quantity: 1 });
}

export const sampleCases: CaseTable = {
  'GET /sample': { success: () => ({}), refusals: [] },
  'POST /sample': {
    inEmptyShop: true,
    success: () => ({ body: {} }),
    refusals: [
      {
        when: 'the shop is not empty',
        code: 'CONFLICT',
        reason: 'shop_not_empty',
        ask: async (shop) => {
          await makeProduct(shop);
          return { body: {} };
        },
      },
    ],
  },
  'PATCH /sample': { success: () => ({ body: { offered: false } }), refusals: [] },
  'DELETE /sample': {
    inEmptyShop: true,
    success: async (shop) => {
      await load(shop);
      return {};
    },
    refusals: [
      { when: 'no sample is loaded', code: 'NOT_FOUND', ask: () => ({}) },
      {
        when: 'the shop has data of its own',
        code: 'CONFLICT',
        reason: 'sample_mixed',
        ask: async (shop) => {
          await load(shop);
          await makeProduct(shop);
          return {};
        },
      },
      {
        when: 'something was sold since it was loaded',
        code: 'CONFLICT',
        reason: 'sample_sold',
        field: 'sales_since',
        ask: async (shop) => {
          await load(shop);
          await sellOne(shop);
          return {};
        },
      },
    ],
  },
};
