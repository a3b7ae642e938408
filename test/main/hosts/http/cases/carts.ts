import type { Cart } from '../../../../../src/shared/contract/carts.ts';
import {
  makeCustomer,
  makeItem,
  makeParkedItem,
  makeProduct,
  UNKNOWN_ID,
} from '../../../../support/http-rows.ts';
import type { CaseTable, Refusal } from './case.ts';

function parked(body?: Record<string, unknown>): Refusal {
  return {
    when: 'its cart was put aside',
    code: 'CONFLICT',
    reason: 'cart_parked',
    field: 'cart_id',
    ask: async (shop) => ({ params: { id: (await makeParkedItem(shop)).id }, ...(body && { body }) }),
  };
}

export const cartItemCases: CaseTable = {
  'POST /cart-items': {
    success: async (shop) => ({
      body: { user_id: (await makeCustomer(shop)).id, product_id: (await makeProduct(shop)).id, quantity: 2 },
    }),
    refusals: [
      {
        when: 'the customer is unknown',
        code: 'NOT_FOUND',
        field: 'user_id',
        ask: async (shop) => ({
          body: { user_id: UNKNOWN_ID, product_id: (await makeProduct(shop)).id, quantity: 1 },
        }),
      },
      {
        when: 'the product is unknown',
        code: 'NOT_FOUND',
        field: 'product_id',
        ask: async (shop) => ({
          body: { user_id: (await makeCustomer(shop)).id, product_id: UNKNOWN_ID, quantity: 1 },
        }),
      },
      {
        when: 'the product is off the shelf',
        code: 'CONFLICT',
        reason: 'product_archived',
        field: 'product_id',
        ask: async (shop) => {
          const { user_id, product_id } = await makeItem(shop);
          await shop.done('PATCH', `/products/${product_id}`, { archived: true });
          return { body: { user_id, product_id, quantity: 1 } };
        },
      },
    ],
  },
  'GET /cart-items': {
    success: async (shop) => ({ query: { user_id: (await makeItem(shop)).user_id } }),
    refusals: [
      {
        when: 'the customer is unknown',
        code: 'NOT_FOUND',
        field: 'user_id',
        ask: () => ({ query: { user_id: UNKNOWN_ID } }),
      },
    ],
  },
  'PATCH /cart-items/{id}': {
    success: async (shop) => ({ params: { id: (await makeItem(shop)).id }, body: { quantity: 7 } }),
    refusals: [
      {
        when: 'the item is unknown',
        code: 'NOT_FOUND',
        ask: () => ({ params: { id: UNKNOWN_ID }, body: { quantity: 1 } }),
      },
      parked({ quantity: 1 }),
    ],
  },
  'DELETE /cart-items/{id}': {
    success: async (shop) => ({ params: { id: (await makeItem(shop)).id } }),
    refusals: [
      { when: 'the item is unknown', code: 'NOT_FOUND', ask: () => ({ params: { id: UNKNOWN_ID } }) },
      parked(),
    ],
  },
};

export const cartCases: CaseTable = {
  'POST /carts': {
    success: async (shop) => ({ body: { user_id: (await makeCustomer(shop)).id } }),
    refusals: [
      {
        when: 'the customer is unknown',
        code: 'NOT_FOUND',
        field: 'user_id',
        ask: () => ({ body: { user_id: UNKNOWN_ID } }),
      },
    ],
  },
  'GET /carts': {
    success: async (shop) => {
      const { user_id } = await makeItem(shop);
      return { query: { user_id, status: 'open' } };
    },
    refusals: [],
  },
  'GET /carts/{id}': {
    success: async (shop) => ({ params: { id: (await makeItem(shop)).cart_id } }),
    refusals: [
      { when: 'the cart is unknown', code: 'NOT_FOUND', ask: () => ({ params: { id: UNKNOWN_ID } }) },
    ],
  },
  'PATCH /carts/{id}': {
    success: async (shop) => {
      const cart = await shop.done<Cart>('POST', '/carts', { user_id: (await makeCustomer(shop)).id });
      return { params: { id: cart.id }, body: { status: 'parked', name: 'table 7' } };
    },
    refusals: [
      {
        when: 'the cart is unknown',
        code: 'NOT_FOUND',
        ask: () => ({ params: { id: UNKNOWN_ID }, body: { name: 'nowhere' } }),
      },
    ],
  },
};
