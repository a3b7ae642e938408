import { randomUUID } from 'node:crypto';
import {
  makeCancelledOrder,
  makeCustomer,
  makeItem,
  makeOrder,
  makeParkedItem,
  makeProduct,
  UNKNOWN_ID,
} from '../../../../support/http-rows.ts';
import type { CaseTable, Refusal } from './case.ts';

const unknownOrder: Refusal = {
  when: 'the order is unknown',
  code: 'NOT_FOUND',
  ask: () => ({ params: { id: UNKNOWN_ID } }),
};

const unknownUser: Refusal = {
  when: 'the customer is unknown',
  code: 'NOT_FOUND',
  field: 'userId',
  ask: () => ({ params: { userId: UNKNOWN_ID } }),
};

const refusedSteps = { code: 'CONFLICT', reason: 'status_transition' } as const;

const checkoutRefusals: readonly Refusal[] = [
  {
    when: 'nothing lies in the cart',
    code: 'EMPTY_CART',
    ask: async (shop) => ({ body: { user_id: (await makeCustomer(shop)).id } }),
  },
  {
    when: 'the customer is unknown',
    code: 'NOT_FOUND',
    field: 'user_id',
    ask: () => ({ body: { user_id: UNKNOWN_ID } }),
  },
  {
    when: 'the sale_id was used for another customer',
    code: 'CONFLICT',
    reason: 'sale_id_reused',
    field: 'sale_id',
    ask: async (shop) => ({
      body: { user_id: (await makeItem(shop)).user_id, sale_id: (await makeOrder(shop)).sale_id },
    }),
  },
  {
    when: 'a price moved since it was shown',
    code: 'CONFLICT',
    reason: 'total_changed',
    field: 'expected_total',
    ask: async (shop) => {
      const { user_id, product_id } = await makeItem(shop);
      await shop.done('PATCH', `/products/${product_id}`, { price: 2.51 });
      return { body: { user_id, expected_total: 5 } };
    },
  },
  {
    when: 'a product went off the shelf meanwhile',
    code: 'CONFLICT',
    reason: 'product_archived',
    field: 'cart_id',
    ask: async (shop) => {
      const { user_id, product_id } = await makeItem(shop);
      await shop.done('PATCH', `/products/${product_id}`, { archived: true });
      return { body: { user_id } };
    },
  },
  {
    when: 'the cart was put aside',
    code: 'CONFLICT',
    reason: 'cart_parked',
    field: 'cart_id',
    ask: async (shop) => {
      const { user_id, cart_id } = await makeParkedItem(shop);
      return { body: { user_id, cart_id } };
    },
  },
];

export const orderCases: CaseTable = {
  'POST /orders': {
    success: async (shop) => ({
      body: { user_id: (await makeCustomer(shop)).id, product_id: (await makeProduct(shop)).id, quantity: 2 },
    }),
    refusals: [
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
          const { user_id, product_id } = await makeOrder(shop);
          await shop.done('PATCH', `/products/${product_id}`, { archived: true });
          return { body: { user_id, product_id, quantity: 1 } };
        },
      },
    ],
  },
  'POST /orders/checkout': {
    success: async (shop) => {
      const { user_id, cart_id } = await makeItem(shop);
      const payments = [{ tender: 'cash', amount: 10 }];
      return {
        body: { user_id, cart_id, sale_id: randomUUID(), expected_total: 5, payments, deliver: true },
      };
    },
    refusals: checkoutRefusals,
  },
  'GET /orders': {
    success: async (shop) => {
      const { createdAt } = await makeOrder(shop);
      return { query: { status: 'pending', from: createdAt, limit: '200' } };
    },
    refusals: [],
  },
  'GET /orders/user/{userId}': {
    success: async (shop) => ({ params: { userId: (await makeOrder(shop)).user_id }, query: { limit: '1' } }),
    refusals: [unknownUser],
  },
  'GET /orders/user/{userId}/stats': {
    success: async (shop) => ({ params: { userId: (await makeOrder(shop)).user_id } }),
    refusals: [unknownUser],
  },
  'GET /orders/{id}': {
    success: async (shop) => ({ params: { id: (await makeOrder(shop)).id } }),
    refusals: [unknownOrder],
  },
  'GET /orders/{id}/history': {
    success: async (shop) => ({ params: { id: (await makeCancelledOrder(shop)).id } }),
    refusals: [unknownOrder],
  },
  'PATCH /orders/{id}': {
    success: async (shop) => ({ params: { id: (await makeOrder(shop)).id }, body: { status: 'processing' } }),
    refusals: [
      {
        when: 'the order is unknown',
        code: 'NOT_FOUND',
        ask: () => ({ params: { id: UNKNOWN_ID }, body: { status: 'processing' } }),
      },
      {
        when: 'the status does not follow',
        ...refusedSteps,
        field: 'status',
        ask: async (shop) => ({ params: { id: (await makeOrder(shop)).id }, body: { status: 'delivered' } }),
      },
    ],
  },
  'PATCH /orders/{id}/cancel': {
    success: async (shop) => ({ params: { id: (await makeOrder(shop)).id } }),
    refusals: [
      unknownOrder,
      {
        when: 'it was cancelled already',
        ...refusedSteps,
        field: 'status',
        ask: async (shop) => ({ params: { id: (await makeCancelledOrder(shop)).id } }),
      },
    ],
  },
  'DELETE /orders/{id}': {
    success: async (shop) => ({ params: { id: (await makeCancelledOrder(shop)).id } }),
    refusals: [
      unknownOrder,
      {
        when: 'it was not cancelled',
        ...refusedSteps,
        ask: async (shop) => ({ params: { id: (await makeOrder(shop)).id } }),
      },
    ],
  },
};
