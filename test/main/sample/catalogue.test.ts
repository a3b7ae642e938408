import { describe, expect, it } from 'vitest';
import { offers } from '../../../src/main/sample/catalogue/offers.ts';
import { people } from '../../../src/main/sample/catalogue/people.ts';
import { contract } from '../../../src/shared/contract/index.ts';
import { normalizeGtin } from '../../../src/shared/gtin.ts';

describe("the sample shop's catalogue", () => {
  it('has at least 200 products in a dozen categories', () => {
    expect(offers.length).toBeGreaterThanOrEqual(200);
    expect(new Set(offers.map(({ category }) => category)).size).toBe(12);
  });

  it('gives each product a name, an SKU and a valid EAN-13 of its own', () => {
    for (const field of ['name', 'sku', 'barcode'] as const) {
      expect(new Set(offers.map((offer) => offer[field])).size, field).toBe(offers.length);
    }
    for (const { barcode } of offers) {
      expect(barcode).toMatch(/^2\d{12}$/);
      expect(normalizeGtin(barcode ?? '')).toBe(barcode);
    }
  });

  it('would be accepted from anyone, product by product', () => {
    const input = contract.products.create['~orpc'].inputSchema;
    for (const { cents, ...offer } of offers) {
      expect(input?.safeParse({ ...offer, price: cents / 100 }).error, offer.name).toBeUndefined();
    }
  });

  it('has 40 customers, some without an email address or a phone number', () => {
    const input = contract.users.create['~orpc'].inputSchema;
    expect(people).toHaveLength(40);
    for (const person of people) expect(input?.safeParse(person).error, person.name).toBeUndefined();
    const emails = people.flatMap(({ email }) => email ?? []);
    expect(new Set(emails).size).toBe(emails.length);
    expect(emails.filter((email) => !/@example\.(com|org)$/.test(email))).toEqual([]);
    expect(emails.length).toBeLessThan(40);
    expect(people.filter(({ phone }) => phone === null).length).toBeGreaterThan(0);
  });
});
