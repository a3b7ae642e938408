import { bytes, lines, type NastyFile, utf16be } from './nasty-file.ts';

const table = 'name,price\nCafé au lait,2.50\n茶 🍵,3\n';
const rows = [
  [2, { name: 'Café au lait', price: 2.5 }],
  [3, { name: '茶 🍵', price: 3 }],
] as const;
const mark = '\ufeff';

/** How characters are written, whole and broken. */
export const nastyEncodings: readonly NastyFile[] = [
  { name: 'UTF-8', bytes: bytes(table), expected: { readAs: { encoding: 'utf-8' }, rows } },
  {
    name: 'UTF-8 with a mark',
    bytes: bytes(mark, table),
    expected: { readAs: { encoding: 'utf-8', columns: ['name', 'price'] }, rows },
  },
  {
    name: 'UTF-16 with a mark',
    bytes: Buffer.from(mark + table, 'utf16le'),
    expected: { readAs: { encoding: 'utf-16le' }, rows },
  },
  {
    name: 'UTF-16, big-endian, with a mark',
    bytes: utf16be(mark + table),
    expected: { readAs: { encoding: 'utf-16be' }, rows },
  },
  {
    name: 'UTF-16 without a mark',
    bytes: Buffer.from(table, 'utf16le'),
    expected: { readAs: { encoding: 'utf-16le' }, rows },
  },
  {
    name: 'UTF-16, big-endian, without a mark',
    bytes: utf16be(table),
    expected: { readAs: { encoding: 'utf-16be' }, rows },
  },
  {
    name: 'Windows-1252, known by its last line only',
    bytes: bytes('name;price\nTee;1\nCaf', [0xe9], ' ', [0x80], ';2\n'),
    expected: {
      readAs: { encoding: 'windows-1252', delimiter: 'semicolon' },
      rows: [
        [2, { name: 'Tee', price: 1 }],
        [3, { name: 'Café €', price: 2 }],
      ],
    },
  },
  {
    name: 'Windows-1252 that ends with an accent',
    bytes: bytes('price,name\n1,Caf', [0xe9]),
    expected: { readAs: { encoding: 'windows-1252' }, rows: [[2, { name: 'Café', price: 1 }]] },
  },
  {
    name: 'Windows-1252 said to be UTF-8',
    bytes: bytes('name,price\nTea,1\nCaf', [0xe9], ',2\n'),
    choice: { encoding: 'utf-8' },
    expected: {
      problem: 'Line 3 has bytes that are no text in the encoding utf-8. Choose another.',
      rows: [
        [2, { name: 'Tea', price: 1 }],
        [3, { name: 'Caf\ufffd', price: 2 }],
      ],
    },
  },
  {
    name: 'UTF-8 said to be Windows-1252',
    bytes: lines('name,price', 'Café,2'),
    choice: { encoding: 'windows-1252' },
    expected: { rows: [[2, { name: 'CafÃ©', price: 2 }]] },
  },
  {
    name: 'UTF-8 with one broken byte',
    bytes: bytes('name,price\n', 'Grüner Tee €,1\n'.repeat(2), 'Tee', [0xfc], ',2\n'),
    expected: {
      readAs: { encoding: 'utf-8' },
      problem:
        'Line 4 has bytes that are not UTF-8, as the rest of the file is. Save it as UTF-8 again, or choose Windows-1252 if that is what it is.',
      rows: [
        [2, { name: 'Grüner Tee €', price: 1 }],
        [3, { name: 'Grüner Tee €', price: 1 }],
        [4, { name: 'Tee\ufffd', price: 2 }],
      ],
    },
  },
  {
    name: 'UTF-8 with a mark and a broken byte',
    bytes: bytes(mark, 'name,price\nTee', [0xfc], ',2\n'),
    expected: {
      problem:
        'Line 2 has bytes that are not UTF-8, as the rest of the file is. Save it as UTF-8 again, or choose Windows-1252 if that is what it is.',
      rows: [[2, { name: 'Tee\ufffd', price: 2 }]],
    },
  },
  {
    name: 'Windows-1252 with two characters that UTF-8 could have by chance',
    bytes: bytes(
      'name,price\n',
      ...Array.from({ length: 20 }, () => ['Gr', [0xfc], 'n,1\n']).flat(),
      [0x93],
      'Spa',
      [0xdf, 0x93],
      ',2\n',
    ),
    expected: {
      readAs: { encoding: 'windows-1252' },
      rows: [
        ...Array.from({ length: 20 }, (_, index) => [index + 2, { name: 'Grün', price: 1 }] as const),
        [22, { name: '“Spaß“', price: 2 }],
      ],
    },
  },
  {
    name: 'neither UTF-8 nor Windows-1252',
    bytes: bytes('name,price\nA,1\n', [0x90, 0x81], ',2\n'),
    expected: {
      problem: 'Line 3 has characters that are neither UTF-8 nor Windows-1252. Save the file as UTF-8.',
      rows: [
        [2, { name: 'A', price: 1 }],
        [3, { name: '\u0090\u0081', price: 2 }],
      ],
    },
  },
  {
    name: 'cut within a character',
    bytes: bytes('price,name\n1,Café\n2,Th', [0xc3]),
    expected: {
      readAs: { encoding: 'utf-8' },
      rows: [
        [2, { name: 'Café', price: 1 }],
        [3, 'The row ends in the middle of a character: the file may have been cut short'],
      ],
    },
  },
  {
    name: 'UTF-16 cut within a character',
    bytes: Buffer.from(`${mark}price,name\n1,Tea\n2,Tea`, 'utf16le').subarray(0, -1),
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1 }],
        [3, 'The row ends in the middle of a character: the file may have been cut short'],
      ],
    },
  },
  {
    name: 'a UTF-16 surrogate without its other half',
    bytes: Buffer.from(`${mark}name,price\nTea \ud83c,1\n`, 'utf16le'),
    expected: {
      problem: 'Line 2 has bytes that are no text in the encoding utf-16le. Choose another.',
      rows: [[2, { name: 'Tea \ufffd', price: 1 }]],
    },
  },
  {
    name: 'zero bytes in a text',
    bytes: bytes('name,price\r\nTea,1\r\nCof', [0], 'fee,2\r\n'),
    expected: {
      refused:
        'Line 3 has zero bytes, which no text has: this is no CSV file, or its copy was cut short and filled up. Export or copy it again.',
    },
  },
  {
    name: 'filled up with zero bytes',
    bytes: Buffer.concat([bytes('name,price\nTea,1\nCof'), Buffer.alloc(5000)]),
    expected: { refused: 'Line 3 has zero bytes' },
  },
];
