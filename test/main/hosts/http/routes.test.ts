import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conflictReasons, errorStatuses } from '../../../../src/shared/errors.ts';
import { type HttpShop, openHttpShop } from '../../../support/http-shop.ts';
import { doorCodesOf } from './cases/doors.ts';
import { casesOf, caseTable, declaredRoutes, toQuestion } from './cases/routes.ts';

let shop: HttpShop;

beforeAll(async () => {
  shop = await openHttpShop();
});

afterAll(async () => {
  await shop.close();
  expect(shop.failures).toEqual([]);
});

describe('the table of cases', () => {
  it('has every route of the contract, and no other', () => {
    expect(Object.keys(caseTable).sort()).toEqual(declaredRoutes.map(({ key }) => key).sort());
  });

  it('gives every reason there is for a conflict', () => {
    const given = Object.values(caseTable).flatMap(({ refusals }) => refusals.map(({ reason }) => reason));
    expect(new Set(given.filter((reason) => reason !== undefined))).toEqual(new Set(conflictReasons));
  });

  it.each(declaredRoutes)('gives each code that $key declares, and declares each that it gives', (route) => {
    const given = [...doorCodesOf(route), ...casesOf(route).refusals.map(({ code }) => code)];
    const statuses = Object.fromEntries(given.map((code) => [code, errorStatuses[code]]));
    expect(route.errors).toEqual(statuses);
  });
});

describe.each(declaredRoutes)('$key', (route) => {
  const { success, refusals, inEmptyShop } = casesOf(route);
  let place: HttpShop;

  beforeEach(async () => {
    place = inEmptyShop ? await openHttpShop() : shop;
  });

  afterEach(async () => {
    if (inEmptyShop) await place.close();
  });

  it(`answers ${route.successStatus} and what the contract says`, async () => {
    const answer = await place.ask(toQuestion(route, await success(place)));
    expect(answer.status).toBe(route.successStatus);
    if (route.successStatus === 204) {
      expect(answer.text).toBe('');
      expect(answer.headers).not.toHaveProperty('content-type');
      return;
    }
    if (route.givesCsv) {
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(answer.text).toMatch(/^\uFEFF\w+,.*\r\n/);
      return;
    }
    expect(answer.headers['content-type']).toBe('application/json');
    const body: unknown = JSON.parse(answer.text);
    // What the contract does not know is gone after parsing.
    expect(route.output.parse(body)).toEqual(body);
  });

  it.each(refusals)('answers $code when $when', async ({ ask, code, reason, field }) => {
    const answer = await place.ask(toQuestion(route, await ask(place)));
    expect(answer.status).toBe(errorStatuses[code]);
    expect(JSON.parse(answer.text)).toEqual({
      code,
      message: expect.stringMatching(/^\S.*\.$/),
      ...(reason && { reason }),
      ...(field && { field }),
    });
  });
});
