import { lines, type NastyFile } from './nasty-file.ts';

const rounded =
  'was rounded by a spreadsheet: its last digits are lost. Make the column text there, and export again';
const noGtin = 'must be a GTIN: the 8, 12, 13 or 14 digits under a bar code, with a right check digit';

/** SKUs and bar codes. */
export const nastyCodes: readonly NastyFile[] = [
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
    name: 'bar codes in the ways of shops and spreadsheets',
    bytes: lines(
      'EAN',
      '4 006381 333931',
      '400-6381333931',
      '="4006381333931"',
      '"=""4006381333931"""',
      '4006381333931.0',
      "'4006381333931",
      ' 4006381333931\u00a0',
    ),
    expected: {
      rows: [2, 3, 4, 5, 6, 7, 8].map((line) => [line, { barcode: '4006381333931' }]),
    },
  },
  {
    name: 'bar codes that a spreadsheet took the first zero from',
    bytes: lines(
      'EAN,name',
      '36000291452,A',
      '36000291453,B',
      '1234565,C',
      '1234566,D',
      '6000291452,E',
      '="",F',
    ),
    expected: {
      rows: [
        [2, { barcode: '0036000291452', name: 'A' }],
        [3, `EAN ${noGtin}`],
        [4, { barcode: '01234565', name: 'C' }],
        [5, `EAN ${noGtin}`],
        [6, `EAN ${noGtin}`],
        [7, { barcode: null, name: 'F' }],
      ],
    },
  },
  {
    name: 'SKUs that a spreadsheet rounded, and those that only look like it',
    bytes: lines(
      'SKU;EAN',
      '4.00638E+12;',
      '1,23457E+11;',
      '1E+11;',
      "'4.00638E+12;",
      '12E10;',
      '1E5;',
      ';4E12',
    ),
    expected: {
      rows: [
        ...[2, 3, 4, 5].map((line) => [line, `SKU ${rounded}`] as const),
        [6, { sku: '12E10', barcode: null }],
        [7, { sku: '1E5', barcode: null }],
        [8, `EAN ${rounded}`],
      ],
    },
  },
  {
    name: "a spreadsheet's text marks before codes and before names",
    bytes: lines(
      'sku,name',
      "'007,'90s music",
      "''007,''90s music",
      '="007",="x"',
      "'A1,'n Sync",
      "'=1+1,'=1+1",
    ),
    expected: {
      rows: [
        [2, { sku: '007', name: "'90s music" }],
        [3, { sku: "'007", name: "'90s music" }],
        [4, { sku: '007', name: '="x"' }],
        [5, { sku: "'A1", name: "'n Sync" }],
        [6, { sku: '=1+1', name: '=1+1' }],
      ],
    },
  },
];
