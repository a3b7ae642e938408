import { describe, expect, it } from 'vitest';
import { pickExact, pickMeant } from '../../../../src/renderer/features/sell/meant-product.ts';
import { parsePieces } from '../../../../src/renderer/features/sell/pieces.ts';
import type { Product } from '../../../../src/shared/contract/products.ts';

function product(id: string, details: Partial<Product>): Product {
  const none = { description: null, sku: null, category: null, barcode: null };
  const time = '2026-01-31T09:00:00.000Z';
  return { id, name: id, price: 1, archived: false, createdAt: time, updatedAt: time, ...none, ...details };
}

const named = product('Cable for 40063813', {});
const coded = product('coded', { barcode: '0036000291452' });
const kept = product('kept', { sku: 'PEN-1' });

describe('the product meant', () => {
  it('is the one with exactly this code, wherever it stands in the list', () => {
    expect(pickMeant([named, kept, coded], '0036000291452')).toBe(coded);
    expect(pickMeant([named, coded, kept], ' pen-1 ')).toBe(kept);
  });

  it('is found by a UPC-A under its EAN-13', () => {
    expect(pickMeant([named, coded], '036000291452')).toBe(coded);
  });

  it('is the first found for a part of a name', () => {
    expect(pickMeant([named, coded], 'cable')).toBe(named);
  });

  it('is none when a barcode only happens to be in a name', () => {
    expect(pickMeant([named], '40063813')).toBeUndefined();
    expect(pickMeant([named], ' 40063813 ')).toBeUndefined();
  });

  it('is the first found for what is shorter than a barcode, or has letters in it', () => {
    expect(pickMeant([named], '4006381')).toBe(named);
    expect(pickMeant([named], 'cable for 40063813')).toBe(named);
  });

  it('is the exact one alone where nothing else will do', () => {
    expect(pickExact([named, kept], 'PEN-1')).toBe(kept);
    expect(pickExact([named, kept], 'cable')).toBeUndefined();
  });

  it('is none when nothing was found', () => {
    expect(pickMeant([], 'cable')).toBeUndefined();
  });
});

describe('pieces as typed', () => {
  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['100000', 100_000],
  ])('%j are %d', (typed, pieces) => expect(parsePieces(typed)).toBe(pieces));

  it.each(['', '0', '-1', '1.5', '1e9', '100001', 'NaN', '9'.repeat(20)])('%j are none', (typed) =>
    expect(parsePieces(typed)).toBeUndefined(),
  );
});
