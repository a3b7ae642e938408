import { setTimeout as pause } from 'node:timers/promises';
import type { ImportView } from '../../../../../src/shared/contract/imports.ts';
import type { ImportState } from '../../../../../src/shared/import-format.ts';
import { UNKNOWN_ID } from '../../../../support/http-rows.ts';
import type { HttpShop } from '../../../../support/http-shop.ts';
import type { CaseTable, Refusal } from './case.ts';

const FILE = 'name,price,sku\nOolong,2.50,OOLONG\n';

/** What other cases have begun is in nobody's way. */
async function clear(shop: HttpShop): Promise<void> {
  for (const { id, state } of await shop.done<ImportView[]>('GET', '/imports')) {
    if (state === 'receiving') await shop.done('DELETE', `/imports/${id}`);
  }
}

async function begun(shop: HttpShop): Promise<string> {
  await clear(shop);
  const file = { kind: 'products', file_name: 'products.csv', bytes: FILE.length };
  const { id } = await shop.done<ImportView>('POST', '/imports', file);
  return id;
}

async function received(shop: HttpShop): Promise<string> {
  const id = await begun(shop);
  const data = Buffer.from(FILE).toString('base64');
  await shop.done('POST', `/imports/${id}/parts`, { offset: 0, data });
  return id;
}

async function checked(shop: HttpShop): Promise<string> {
  const id = await received(shop);
  await shop.done('POST', `/imports/${id}/check`, {});
  await until(shop, id, 'checked');
  return id;
}

async function until(shop: HttpShop, id: string, state: ImportState): Promise<void> {
  while ((await shop.done<ImportView>('GET', `/imports/${id}`)).state !== state) await pause(5);
}

const unknown: Refusal = {
  when: 'there is no such import',
  code: 'NOT_FOUND',
  ask: () => ({ params: { id: UNKNOWN_ID } }),
};

export const importCases: CaseTable = {
  'POST /products/import': { success: () => ({ file: FILE }), refusals: [] },
  'POST /users/import': { success: () => ({ file: 'name,phone\nAda,1\n' }), refusals: [] },
  'GET /products/export': { success: () => ({}), refusals: [] },
  'GET /users/export': { success: () => ({}), refusals: [] },
  'GET /imports': { success: () => ({}), refusals: [] },
  'POST /imports': {
    success: async (shop) => {
      await clear(shop);
      return { body: { kind: 'products', file_name: 'products.csv', bytes: 10 } };
    },
    refusals: [],
  },
  'GET /imports/{id}': {
    success: async (shop) => ({ params: { id: await begun(shop) } }),
    refusals: [unknown],
  },
  'POST /imports/{id}/parts': {
    success: async (shop) => ({ params: { id: await begun(shop) }, body: { offset: 0, data: 'bmFtZQ==' } }),
    refusals: [
      { ...unknown, ask: () => ({ params: { id: UNKNOWN_ID }, body: { offset: 0, data: '' } }) },
      {
        when: 'a part before is missing',
        code: 'CONFLICT',
        reason: 'import_state',
        field: 'offset',
        ask: async (shop) => ({ params: { id: await begun(shop) }, body: { offset: 3, data: 'bmFtZQ==' } }),
      },
    ],
  },
  'POST /imports/{id}/check': {
    success: async (shop) => ({ params: { id: await received(shop) }, body: {} }),
    refusals: [
      unknown,
      {
        when: 'parts are missing',
        code: 'CONFLICT',
        reason: 'import_state',
        ask: async (shop) => ({ params: { id: await begun(shop) } }),
      },
    ],
  },
  'POST /imports/{id}/apply': {
    success: async (shop) => ({ params: { id: await checked(shop) }, body: {} }),
    refusals: [
      unknown,
      {
        when: 'it is not checked',
        code: 'CONFLICT',
        reason: 'import_state',
        ask: async (shop) => ({ params: { id: await received(shop) } }),
      },
    ],
  },
  'GET /imports/{id}/problems': {
    success: async (shop) => ({ params: { id: await checked(shop) } }),
    refusals: [unknown],
  },
  'DELETE /imports/{id}': {
    success: async (shop) => ({ params: { id: await checked(shop) } }),
    refusals: [
      unknown,
      {
        when: 'it is being applied',
        code: 'CONFLICT',
        reason: 'import_state',
        ask: async (shop) => ({ params: { id: await applying(shop) } }),
      },
    ],
  },
};

/** An import that takes its time, of which some is in. */
async function applying(shop: HttpShop): Promise<string> {
  const rows = Array.from({ length: 5000 }, (_, index) => `Tea ${index},1`);
  const data = Buffer.from(['name,price', ...rows].join('\n'));
  const file = { kind: 'products', file_name: 'products.csv', bytes: data.length };
  const { id } = await shop.done<ImportView>('POST', '/imports', file);
  await shop.done('POST', `/imports/${id}/parts`, { offset: 0, data: data.toString('base64') });
  await shop.done('POST', `/imports/${id}/check`, {});
  await until(shop, id, 'checked');
  await shop.done('POST', `/imports/${id}/apply`, {});
  while ((await shop.done<ImportView>('GET', `/imports/${id}`)).progress === 0) await pause(1);
  return id;
}
