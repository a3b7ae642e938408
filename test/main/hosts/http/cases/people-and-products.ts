import { makeCustomer, makeItem, makeOrder, makeProduct, UNKNOWN_ID } from '../../../../support/http-rows.ts';
import type { CaseTable, Refusal } from './case.ts';

function unknown(what: string, body?: Record<string, unknown>): Refusal {
  return {
    when: `the ${what} is unknown`,
    code: 'NOT_FOUND',
    ask: () => ({ params: { id: UNKNOWN_ID }, ...(body && { body }) }),
  };
}

export const userCases: CaseTable = {
  'POST /users': {
    success: () => ({ body: { email: 'grace@example.com', name: 'Grace', phone: '555 0100' } }),
    refusals: [
      {
        when: 'another customer has the email address, in other letters',
        code: 'CONFLICT',
        reason: 'duplicate',
        field: 'email',
        ask: async (shop) => ({ body: { email: (await makeCustomer(shop)).email?.toUpperCase() } }),
      },
    ],
  },
  'GET /users': { success: () => ({ query: { search: 'walk', limit: '1' } }), refusals: [] },
  'GET /users/{id}': {
    success: async (shop) => ({ params: { id: (await makeCustomer(shop)).id } }),
    refusals: [unknown('customer')],
  },
  'PATCH /users/{id}': {
    success: async (shop) => ({
      params: { id: (await makeCustomer(shop)).id },
      body: { name: 'Ada Lovelace' },
    }),
    refusals: [
      unknown('customer', { name: 'Nobody' }),
      {
        when: 'another customer has the email address',
        code: 'CONFLICT',
        reason: 'duplicate',
        field: 'email',
        ask: async (shop) => ({
          params: { id: (await makeCustomer(shop)).id },
          body: { email: (await makeCustomer(shop)).email },
        }),
      },
    ],
  },
  'DELETE /users/{id}': {
    success: async (shop) => ({ params: { id: (await makeCustomer(shop)).id } }),
    refusals: [
      unknown('customer'),
      {
        when: 'the customer bought something',
        code: 'CONFLICT',
        reason: 'in_use',
        ask: async (shop) => ({ params: { id: (await makeOrder(shop)).user_id } }),
      },
    ],
  },
};

export const productCases: CaseTable = {
  'POST /products': {
    success: () => ({
      body: { name: 'Laptop', price: 999.99, barcode: '4006381333931', description: '14 inches' },
    }),
    refusals: [
      {
        when: 'another product has the SKU',
        code: 'CONFLICT',
        reason: 'duplicate',
        field: 'sku',
        ask: async (shop) => {
          await makeProduct(shop, { sku: 'T-1' });
          return { body: { name: 'Other tea', price: 1, sku: 'T-1' } };
        },
      },
    ],
  },
  'GET /products': { success: () => ({ query: { search: 'tea', archived: 'all' } }), refusals: [] },
  'GET /products/{id}': {
    success: async (shop) => ({ params: { id: (await makeProduct(shop)).id } }),
    refusals: [unknown('product')],
  },
  'PATCH /products/{id}': {
    success: async (shop) => ({ params: { id: (await makeProduct(shop)).id }, body: { archived: true } }),
    refusals: [
      unknown('product', { name: 'Nothing' }),
      {
        when: 'another product has the barcode',
        code: 'CONFLICT',
        reason: 'duplicate',
        field: 'barcode',
        ask: async (shop) => {
          await makeProduct(shop, { barcode: '96385074' });
          return { params: { id: (await makeProduct(shop)).id }, body: { barcode: '96385074' } };
        },
      },
    ],
  },
  'DELETE /products/{id}': {
    success: async (shop) => ({ params: { id: (await makeProduct(shop)).id } }),
    refusals: [
      unknown('product'),
      {
        when: 'the product was sold',
        code: 'CONFLICT',
        reason: 'in_use',
        ask: async (shop) => ({ params: { id: (await makeOrder(shop)).product_id } }),
      },
      {
        when: 'the product lies in a cart',
        code: 'CONFLICT',
        reason: 'in_use',
        ask: async (shop) => ({ params: { id: (await makeItem(shop)).product_id } }),
      },
    ],
  },
};
