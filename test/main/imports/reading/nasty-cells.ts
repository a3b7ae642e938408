import { bytes, lines, type NastyFile } from './nasty-file.ts';

const notClear = 'price must be an amount with a decimal point, such as 12.50';

/** What stands in cells. */
export const nastyCells: readonly NastyFile[] = [
  {
    name: 'formulas, kept as text',
    bytes: lines('name,sku,description,price', "=1+1,'=1+1,''=1+1,1", "'n Sync,@x,-5,2", "Tea,+1,'-1,=1+1"),
    expected: {
      rows: [
        [2, { name: '=1+1', sku: '=1+1', description: "'=1+1", price: 1 }],
        [3, { name: "'n Sync", sku: '@x', description: '-5', price: 2 }],
        [4, notClear],
      ],
    },
  },
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
    name: 'three digits behind a comma, in a currency of two decimals',
    bytes: lines('name;price', 'Tea;1,234'),
    expected: { readAs: { decimal: 'point' }, rows: [[2, { name: 'Tea', price: 1234 }]] },
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
  {
    name: 'bar codes, right, wrong and rounded',
    bytes: lines('name,EAN', 'Tea,4006381333931', 'Mug,036000291452', 'Cup,123', 'Pot,4.00638E+12', 'Jug,'),
    expected: {
      readAs: { columns: ['name', 'barcode'] },
      rows: [
        [2, { name: 'Tea', barcode: '4006381333931' }],
        [3, { name: 'Mug', barcode: '0036000291452' }],
        [4, 'EAN must be a GTIN: the 8, 12, 13 or 14 digits under a bar code, with a right check digit'],
        [
          5,
          'EAN was rounded by a spreadsheet: its last digits are lost. Make the column text there, and export again',
        ],
        [6, { name: 'Jug', barcode: null }],
      ],
    },
  },
  {
    name: 'archived in many words',
    bytes: lines(
      'name,archived',
      ...['yes', 'NEIN', 'x', '', 'Sí', '0', 'maybe'].map((word) => `Tea,${word}`),
    ),
    expected: {
      rows: [
        ...[true, false, true, false, true, false].map(
          (archived, index) => [index + 2, { name: 'Tea', archived }] as const,
        ),
        [8, 'archived must be yes or no'],
      ],
    },
  },
  {
    name: 'several problems in a row, and texts of every kind',
    bytes: bytes('name,price,category\n ,x,\x07\n\u202eTea\u202c , 1 ,\t🍵\t\n', 'a'.repeat(1001), ',1,\n'),
    expected: {
      rows: [
        [2, `name must not be empty; ${notClear}; category must not contain control characters`],
        [3, { name: '\u202eTea\u202c', price: 1, category: '🍵' }],
        [4, 'name must be a text of 1 to 1,000 characters'],
      ],
    },
  },
];
