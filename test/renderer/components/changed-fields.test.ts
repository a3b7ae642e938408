import { expect, it } from 'vitest';
import { changedFields } from '../../../src/renderer/components/changed-fields.ts';

it('takes what was typed in, and what was emptied, and nothing else', () => {
  const before = { name: 'Mouse', sku: 'M-1', price: '74.99' };
  const typed = { name: 'Silent mouse', sku: '', price: '74.99' };
  const values = { name: 'Silent mouse', sku: null, price: 74.99 };
  expect(changedFields(values, typed, before)).toEqual({ name: 'Silent mouse', sku: null });
});
