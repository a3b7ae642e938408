import { lines, type NastyFile } from './nasty-file.ts';

const notClear = 'price must be an amount with a decimal point, such as 12.50';

/** How amounts are written. */
export const nastyAmounts: readonly NastyFile[] = [
  {
    name: 'amounts that are none',
    bytes: lines(
      'name,price',
      ...[
        '',
        '-1',
        '(1)',
        '$-1',
        '1-',
        '1e3',
        '10%',
        '€5',
        '5 EUR',
        'free',
        '1.234',
        '1.2.3',
        '"12,5"',
        '1 2',
      ].map((amount) => `Tea,${amount}`),
      `Tea,${'9'.repeat(14)}`,
      `Tea,${'0'.repeat(2000)}1`,
    ),
    choice: { decimal: 'point' },
    expected: {
      rows: [
        [2, 'price must not be empty'],
        ...[3, 4, 5, 6].map((line) => [line, 'price must be an amount of 0 or more'] as const),
        [7, 'price must be written in full, not with a power of ten'],
        [8, 'price must be an amount, not a percentage'],
        [9, 'price must be in USD, not in another currency'],
        [10, 'price must be in USD, not in another currency'],
        [11, notClear],
        [12, 'price must have at most 2 decimals (USD)'],
        [13, notClear],
        [14, notClear],
        [15, notClear],
        [16, 'price must be smaller'],
        [17, notClear],
      ],
    },
  },
  {
    name: 'amounts in every right way, with a decimal point',
    bytes: lines(
      'price,name',
      ...[
        '12.5',
        '$12.50',
        'US$ 12.50',
        '12.50 USD',
        '"1,234"',
        '"1,234,567.89"',
        "1'234.50",
        '1 234.5',
        '12.5000',
      ].map((amount) => `${amount},Tea`),
      '.5,Tea',
      '007,Tea',
    ),
    expected: {
      readAs: { decimal: 'point' },
      rows: [12.5, 12.5, 12.5, 12.5, 1234, 1_234_567.89, 1234.5, 1234.5, 12.5, 0.5, 7].map(
        (price, index) => [index + 2, { name: 'Tea', price }] as const,
      ),
    },
  },
  {
    name: 'amounts in every right way, with a decimal comma',
    bytes: lines(
      'price;name',
      ...['12,5', '12,50 €', 'EUR 12,50', '1.234', '1.234.567,89', '1\u202f234,50', '1\u00a0234,50'].map(
        (amount) => `${amount};Tee`,
      ),
    ),
    currency: 'EUR',
    expected: {
      readAs: { decimal: 'comma' },
      rows: [12.5, 12.5, 12.5, 1234, 1_234_567.89, 1234.5, 1234.5].map(
        (price, index) => [index + 2, { name: 'Tee', price }] as const,
      ),
    },
  },
  {
    name: 'three digits behind the only sign of every price',
    bytes: lines('price,name', '1.500,Tea', '12.250,Tea', '7,Tea'),
    expected: {
      readAs: { decimal: null },
      problem:
        'The prices in price, such as 1.500, may have three decimals or be in thousands. Choose the decimal sign.',
      rows: [1.5, 12.25, 7].map((price, index) => [index + 2, { name: 'Tea', price }]),
    },
  },
  {
    name: 'three digits behind the only sign of every price, in a currency of three decimals',
    bytes: lines('name;price', 'Tea;1,234'),
    currency: 'KWD',
    expected: {
      problem:
        'The prices in price, such as 1,234, may have three decimals or be in thousands. Choose the decimal sign.',
      rows: [[2, { name: 'Tea', price: 1234 }]],
    },
  },
  {
    name: 'three digits behind the only sign, and a decimal sign that was chosen',
    bytes: lines('name;price', 'Tea;1.500'),
    choice: { decimal: 'comma' },
    expected: { rows: [[2, { name: 'Tea', price: 1500 }]] },
  },
  {
    name: 'three digits behind a sign, and another price that says which it is',
    bytes: lines('name;price', 'Tea;1.500', 'Mug;1.234,50'),
    expected: {
      readAs: { decimal: 'comma' },
      rows: [
        [2, { name: 'Tea', price: 1500 }],
        [3, { name: 'Mug', price: 1234.5 }],
      ],
    },
  },
  {
    name: 'three digits behind a sign, and another price with two',
    bytes: lines('name,price', 'Tea,1.500', 'Mug,12.50'),
    expected: {
      readAs: { decimal: 'point' },
      rows: [
        [2, { name: 'Tea', price: 1.5 }],
        [3, { name: 'Mug', price: 12.5 }],
      ],
    },
  },
  {
    name: 'thousands in a currency without decimals',
    bytes: lines('name;price', 'Tea;1.200', 'Mug;2.000'),
    currency: 'JPY',
    expected: {
      readAs: { decimal: 'comma' },
      rows: [
        [2, { name: 'Tea', price: 1200 }],
        [3, { name: 'Mug', price: 2000 }],
      ],
    },
  },
  {
    name: 'three digits behind a comma, in a currency of three decimals',
    bytes: lines('name;price', 'Tea;1,234', 'Mug;0,5'),
    currency: 'KWD',
    expected: {
      readAs: { decimal: 'comma' },
      rows: [
        [2, { name: 'Tea', price: 1.234 }],
        [3, { name: 'Mug', price: 0.5 }],
      ],
    },
  },
  {
    name: 'a currency without decimals',
    bytes: lines('name;price', 'Tea;¥1,200', 'Mug;1200.00', 'Cup;1200.5', 'Pot;￥3'),
    currency: 'JPY',
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1200 }],
        [3, { name: 'Mug', price: 1200 }],
        [4, 'price must be a whole number of JPY'],
        [5, { name: 'Pot', price: 3 }],
      ],
    },
  },
  {
    name: 'a sign that ends with a point',
    bytes: lines('name,price', 'Tea,Fr.12', 'Mug,Fr. 12.50', 'Cup,CHF 3'),
    currency: 'CHF',
    expected: {
      rows: [
        [2, { name: 'Tea', price: 12 }],
        [3, { name: 'Mug', price: 12.5 }],
        [4, { name: 'Cup', price: 3 }],
      ],
    },
  },
];
