import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  amount,
  barcode,
  changeOf,
  currencyCode,
  email,
  id,
  moment,
  nothingToChange,
  orderStatus,
  paging,
  quantity,
  text,
} from '../../../src/shared/contract/fields.ts';
import { MAX_TEXT_LENGTH } from '../../../src/shared/limits.ts';

const SOME_ID = '01900000-0000-7000-8000-000000000001';

/** How inputs look in a test's name: JSON has no NaN, and would print 10,000 characters. */
function show(value: unknown): string {
  if (typeof value !== 'string')
    return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing');
  return value.length > 40 ? `${value.length} characters` : JSON.stringify(value);
}

function takes(field: z.ZodType, cases: readonly (readonly [given: unknown, kept: unknown])[]) {
  it.each(cases.map(([given, kept]) => ({ given, kept, name: show(given) })))(
    'takes $name',
    ({ given, kept }) => {
      expect(field.parse(given)).toEqual(kept);
    },
  );
}

/** Every message goes on after the field's name, as in "quantity must be …". */
function refuses(field: z.ZodType, values: readonly unknown[]) {
  it.each(values.map((value) => ({ value, name: show(value) })))('refuses $name in words', ({ value }) => {
    const parsed = field.safeParse(value);
    expect(parsed.error?.issues[0]?.message).toMatch(/^(must|is) /);
  });
}

const v7 = '01900000-0000-7000-8000-000000000001';

describe('an id', () => {
  takes(id, [
    [v7, v7],
    ['3F2504E0-4F89-41D3-9A0C-0305E82C3301', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000'],
  ]);
  refuses(id, [
    '',
    'john-123',
    v7.slice(1),
    `${v7}0`,
    ` ${v7}`,
    v7.replaceAll('-', ''),
    `{${v7}}`,
    1,
    null,
    undefined,
    [v7],
  ]);
});

describe('a quantity', () => {
  takes(quantity, [
    [1, 1],
    [100_000, 100_000],
  ]);
  refuses(quantity, [
    0,
    -1,
    1.5,
    100_001,
    1e9,
    1e308,
    '2',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    undefined,
    true,
    [2],
    {},
  ]);
});

describe('an amount', () => {
  takes(amount, [
    [0, 0],
    [999.99, 999.99],
    [999_999_999_999_999, 999_999_999_999_999],
  ]);
  refuses(amount, [-1, -0.01, 1e15, 1e308, Number.POSITIVE_INFINITY, Number.NaN, '5', null, undefined, [5]]);
});

describe('a text', () => {
  takes(text, [
    ['  Tea  ', 'Tea'],
    ['Über-Größe ½ 茶 🍵', 'Über-Größe ½ 茶 🍵'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ["'; DROP TABLE users; --", "'; DROP TABLE users; --"],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['x'.repeat(MAX_TEXT_LENGTH), 'x'.repeat(MAX_TEXT_LENGTH)],
    [` ${'x'.repeat(MAX_TEXT_LENGTH)} `, 'x'.repeat(MAX_TEXT_LENGTH)],
  ]);
  refuses(text, [
    '',
    '   ',
    '\t\n',
    'x'.repeat(MAX_TEXT_LENGTH + 1),
    'x'.repeat(10_000),
    'a\u0000b',
    'a\u0007b',
    'a\u001Bb',
    'a\u007Fb',
    'half \uD83C a pair',
    '\uDF75 the other half',
    5,
    null,
    undefined,
    ['Tea'],
  ]);
});

describe('an email address', () => {
  takes(email, [
    [' Ada@Example.com ', 'Ada@Example.com'],
    ["o'hara+shop@mail.example.co.uk", "o'hara+shop@mail.example.co.uk"],
    ['käthe@exämple.de', 'käthe@exämple.de'],
  ]);
  refuses(email, [
    '',
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada@example.com.',
    'ada lovelace@example.com',
    'Ada <ada@example.com>',
    'ada@example.com,eve@example.com',
    `${'a'.repeat(250)}@example.com`,
    7,
    undefined,
  ]);
});

describe('a barcode', () => {
  takes(barcode, [
    ['4006381333931', '4006381333931'],
    [' 036000291452 ', '0036000291452'],
  ]);
  refuses(barcode, ['4006381333932', '12345', '400638133393a', '', 4006381333931, null, undefined]);
});

describe('an order status', () => {
  takes(orderStatus, [['shipped', 'shipped']]);
  refuses(orderStatus, ['Shipped', 'done', '', 'constructor', '__proto__', null, undefined, 0]);
});

describe('a currency code', () => {
  takes(currencyCode, [
    ['USD', 'USD'],
    [' kwd ', 'KWD'],
  ]);
  refuses(currencyCode, ['', 'US', 'QQQ', 'dollar', '$', 'XXX', 840, null, undefined]);
});

describe('a moment', () => {
  takes(moment, [
    ['2026-01-31T09:00:00Z', '2026-01-31T09:00:00Z'],
    ['2026-01-31T09:00:00.123+02:00', '2026-01-31T09:00:00.123+02:00'],
  ]);
  refuses(moment, [
    '2026-01-31',
    '2026-02-30T00:00:00Z',
    '2026-01-31T09:00:00',
    '2026-01-31T25:00:00Z',
    'now',
    '',
    0,
    null,
  ]);
});

describe('the size of a page', () => {
  takes(paging.limit, [
    [undefined, 50],
    [1, 1],
    [200, 200],
    ['200', 200],
  ]);
  refuses(paging.limit, [0, -1, 201, 1.5, '201', 'all', '', null, Number.NaN, 1e308]);
});

describe('a cursor', () => {
  takes(paging.cursor, [[undefined, undefined]]);
  refuses(paging.cursor, ['', 7, null, 'x'.repeat(14_001)]);
});

describe('a change', () => {
  const change = changeOf({ name: text.optional() });

  it('names something to change', () => {
    expect(change.safeParse({ id: SOME_ID, name: 'Tea' }).success).toBe(true);
  });

  it.each([[{ id: SOME_ID }], [{ id: SOME_ID, name: undefined }]])('%o names nothing', (given) => {
    expect(change.safeParse(given).error?.issues[0]?.message).toBe(nothingToChange);
  });
});
