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
    name: 'archived in many words',
    bytes: lines(
      'name,archived',
      ...['yes', 'NEIN', 'x', '', 'Sí', '0', 'maybe'].map((word) => `Tea,${word}`),
    ),
    expected: {
      rows: [
        ...[true, false, true, null, true, false].map(
          (archived, index) => [index + 2, { name: 'Tea', ...(archived !== null && { archived }) }] as const,
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
