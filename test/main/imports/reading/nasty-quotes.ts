import { bytes, lines, type NastyFile } from './nasty-file.ts';

const behind = 'The row has text behind a closing quote: inside a text in quotes, a quote is written twice';
const neverClosed =
  'The row has a quote that is never closed: close it, or, if it is near the end, the file may have been cut short';
const long = 'x'.repeat(70_000);

/** Quotes, line ends, and files that stop too early. */
export const nastyQuotes: readonly NastyFile[] = [
  {
    name: 'quotes, separators and line ends in quotes',
    bytes: bytes('name,description,price\r\n"Tea, ""green""","two\r\nlines",1.50\r\nMug,,2\r\n'),
    expected: {
      rows: [
        [2, { name: 'Tea, "green"', description: 'two\r\nlines', price: 1.5 }],
        [4, { name: 'Mug', description: null, price: 2 }],
      ],
    },
  },
  {
    name: 'line feeds, carriage returns and both, mixed',
    bytes: bytes('name,price\rTea,1\nMug,2\r\nCup,x\r\rPot,4'),
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1 }],
        [3, { name: 'Mug', price: 2 }],
        [4, 'price must be an amount with a decimal point, such as 12.50'],
        [6, { name: 'Pot', price: 4 }],
      ],
    },
  },
  {
    name: 'a quote inside a text without quotes',
    bytes: lines('name,price', 'Nail 5" steel,1', "Rock 'n' roll,2"),
    expected: {
      rows: [
        [2, { name: 'Nail 5" steel', price: 1 }],
        [3, { name: "Rock 'n' roll", price: 2 }],
      ],
    },
  },
  {
    name: 'text behind a closing quote',
    bytes: lines('name,price', '"Nail" steel,1', '"Nail 5" steel",2', 'Mug,3'),
    expected: {
      rows: [
        [2, behind],
        [3, behind],
        [4, { name: 'Mug', price: 3 }],
      ],
    },
  },
  {
    name: 'a quote left open before a row with quotes',
    bytes: lines('name,price', '"Tea,1', '"Mug",2', 'Cup,3'),
    expected: {
      rows: [
        [2, behind],
        [3, { name: 'Mug', price: 2 }],
        [4, { name: 'Cup', price: 3 }],
      ],
    },
  },
  {
    name: 'a quote left open to the end',
    bytes: lines('name,price', '"Tea,1', 'Mug,2'),
    expected: {
      rows: [
        [2, neverClosed],
        [3, { name: 'Mug', price: 2 }],
      ],
    },
  },
  {
    name: 'a quote left open for longer than a text can be',
    bytes: lines(
      'name,price',
      '"Tea,1',
      ...Array.from({ length: 3 }, () => `${'y'.repeat(30_000)},2`),
      'Mug,2',
    ),
    expected: {
      rows: [
        [2, 'The row has a quote that is never closed'],
        ...[3, 4, 5].map((line) => [line, 'name must be a text of 1 to 1,000 characters'] as const),
        [6, { name: 'Mug', price: 2 }],
      ],
    },
  },
  {
    name: 'a wrong quote in line 1',
    bytes: lines('"name"x,price', 'Tea,1'),
    expected: {
      problem: 'Line 1 has text behind a closing quote: inside a text in quotes, a quote is written twice.',
      rows: [
        [1, behind],
        [2, {}],
      ],
    },
  },
  {
    name: 'a row too long for a table',
    bytes: lines('name,price', `Tea,${long}`, 'Mug,2'),
    expected: {
      rows: [
        [2, 'The row is longer than a row can be: its separators or line ends may be missing'],
        [3, { name: 'Mug', price: 2 }],
      ],
    },
  },
  {
    name: 'cut within a row',
    bytes: bytes('name,price,category\nTea,1,Hot\nMu'),
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1, category: 'Hot' }],
        [3, 'The row has 1 column instead of 3 and no line end: the file may have been cut short'],
      ],
    },
  },
  {
    name: 'cut within quotes',
    bytes: bytes('price,name\n1,Tea\n2,"Mug, bl'),
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1 }],
        [3, neverClosed],
      ],
    },
  },
  {
    name: 'a last row without a line end, and short rows before',
    bytes: bytes('name,price,category\nTea\nMug,2\nCup,3,Hot'),
    expected: {
      rows: [
        [2, { name: 'Tea' }],
        [3, { name: 'Mug', price: 2 }],
        [4, { name: 'Cup', price: 3, category: 'Hot' }],
      ],
    },
  },
  {
    name: 'blank lines, and rows of empty cells',
    bytes: lines('', 'name,price', '', '  ', 'Tea,1', ',', ' , ', 'Mug,2', ''),
    expected: {
      rows: [
        [5, { name: 'Tea', price: 1 }],
        [8, { name: 'Mug', price: 2 }],
      ],
    },
  },
  {
    name: 'too many cells',
    bytes: lines('name,price', 'Tea,1,,', 'Tea, green,1', 'Mug,2'),
    expected: {
      rows: [
        [2, { name: 'Tea', price: 1 }],
        [3, 'The row has 3 columns instead of 2: a text with a comma in it must be in quotes'],
        [4, { name: 'Mug', price: 2 }],
      ],
    },
  },
];
