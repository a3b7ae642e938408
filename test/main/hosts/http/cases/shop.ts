import { makeCancelledOrder, makeOrder, UNKNOWN_ID } from '../../../../support/http-rows.ts';
import type { CaseTable, Refusal } from './case.ts';

const unknownSale: Refusal = {
  when: 'the sale is unknown',
  code: 'NOT_FOUND',
  ask: () => ({ params: { id: UNKNOWN_ID } }),
};

export const saleCases: CaseTable = {
  'GET /sales': {
    success: async (shop) => ({ query: { user_id: (await makeOrder(shop)).user_id } }),
    refusals: [],
  },
  'GET /sales/{id}': {
    success: async (shop) => ({ params: { id: (await makeOrder(shop)).sale_id } }),
    refusals: [unknownSale],
  },
  'POST /sales/{id}/deliver': {
    success: async (shop) => ({ params: { id: (await makeOrder(shop)).sale_id } }),
    refusals: [
      unknownSale,
      {
        when: 'all of it was cancelled',
        code: 'CONFLICT',
        reason: 'status_transition',
        ask: async (shop) => ({ params: { id: (await makeCancelledOrder(shop)).sale_id } }),
      },
    ],
  },
};

export const settingCases: CaseTable = {
  'GET /settings': { success: () => ({}), refusals: [] },
  'PATCH /settings': {
    success: () => ({ body: { shop_name: 'Corner shop', time_zone: 'Europe/Berlin' } }),
    refusals: [
      {
        when: 'sales are recorded in the currency that would change',
        code: 'CONFLICT',
        reason: 'in_use',
        field: 'currency',
        ask: async (shop) => {
          await makeOrder(shop);
          return { body: { currency: 'EUR' } };
        },
      },
    ],
  },
};

export const systemCases: CaseTable = {
  'GET /health': { success: () => ({}), refusals: [] },
  'GET /diagnostics': { success: () => ({}), refusals: [] },
  'GET /openapi.json': { success: () => ({}), refusals: [] },
};
