import { bytes, lines, type NastyFile } from './nasty-file.ts';

const tea = [2, { name: 'Tea', price: 1.5 }] as const;
const id = '0198c0de-0000-7000-8000-00000000000A';

/** Separators, headers, and what stands in which column. */
export const nastyColumns: readonly NastyFile[] = [
  {
    name: 'semicolons with decimal commas',
    bytes: lines('Bezeichnung;Preis;Artikel-Nr.', 'Tee, grün;1,50;007'),
    expected: {
      readAs: { delimiter: 'semicolon', decimal: 'comma', columns: ['name', 'price', 'sku'] },
      rows: [[2, { name: 'Tee, grün', price: 1.5, sku: '007' }]],
    },
  },
  {
    name: 'tabs',
    bytes: lines('UNIT PRICE\tproduct_name', '1.5\tTea'),
    expected: { readAs: { delimiter: 'tab', columns: ['price', 'name'] }, rows: [tea] },
  },
  {
    name: "Excel's line about the separator",
    bytes: bytes('sep=;\r\nname;price\r\nTea;1,5\r\n'),
    expected: { readAs: { delimiter: 'semicolon', has_header: true }, rows: [[3, tea[1]]] },
  },
  {
    name: 'a line about a separator that is none of ours',
    bytes: lines('SEP=|', 'name,price', 'Tea,1.5'),
    expected: { readAs: { delimiter: 'comma', columns: ['name', 'price'] }, rows: [[3, tea[1]]] },
  },
  {
    name: 'one column',
    bytes: lines('name', 'Tea; green', 'Mug'),
    expected: {
      readAs: { delimiter: 'comma' },
      rows: [
        [2, { name: 'Tea; green' }],
        [3, { name: 'Mug' }],
      ],
    },
  },
  {
    name: 'a blank behind the separator',
    bytes: lines('name, price', 'Tea, 1.5', 'Cup, "2"'),
    expected: { rows: [tea, [3, 'price must be an amount with a decimal point, such as 12.50']] },
  },
  {
    name: 'a table without names, separated by semicolons, with decimal commas',
    bytes: lines('Tea;1,50', 'Mug;2,75'),
    choice: { columns: ['name', 'price'] },
    expected: {
      readAs: { delimiter: 'semicolon', decimal: 'comma', has_header: false },
      rows: [
        [1, tea[1]],
        [2, { name: 'Mug', price: 2.75 }],
      ],
    },
  },
  {
    name: 'nothing known in line 1',
    bytes: lines('Foo,Bar', 'Tea,red'),
    expected: {
      readAs: { has_header: false, columns: [null, null] },
      problem: 'No column is known to hold the name, SKU, barcode or id. Choose what stands in each column.',
      rows: [
        [1, {}],
        [2, {}],
      ],
    },
  },
  {
    name: 'words in line 1 that nobody knows, with figures below them',
    bytes: lines('Foo,Bar', 'Tea,1.5'),
    expected: {
      readAs: { has_header: true, columns: [null, null] },
      problem: 'No column is known to hold the name, SKU, barcode or id. Choose what stands in each column.',
      rows: [[2, {}]],
    },
  },
  {
    name: 'a wrong cell without a header',
    bytes: lines('Tea,1.5', 'Mug,free'),
    choice: { has_header: false, columns: ['name', 'price'] },
    expected: {
      rows: [
        [1, tea[1]],
        [2, 'Column 2 must be an amount with a decimal point, such as 12.50'],
      ],
    },
  },
  {
    name: 'two columns of the same name',
    bytes: lines('name,price,Price', 'Tea,1.5,2'),
    expected: {
      problem: 'Several columns are read as the price: price, Price. Choose one of them.',
      rows: [[2, 'price, Price must be an amount with a decimal point, such as 12.50']],
    },
  },
  {
    name: 'two columns of the same name, one chosen',
    bytes: lines('name,price,Price', 'Tea,1.5,2'),
    choice: { columns: ['name', 'price'] },
    expected: { readAs: { columns: ['name', 'price', null] }, rows: [tea] },
  },
  {
    name: 'a sure name and a likely one',
    bytes: lines('Item,Item name,Code,SKU,Price (incl. tax)', '1,Tea,2,T-1,1.5'),
    expected: {
      readAs: { columns: [null, 'name', null, 'sku', 'price'] },
      rows: [[2, { name: 'Tea', price: 1.5, sku: 'T-1' }]],
    },
  },
  {
    name: 'prices in another currency',
    bytes: lines('name,Price (EUR)', 'Tea,1.5'),
    expected: {
      problem:
        "The prices in Price (EUR) are not in the shop's currency, USD. Convert them, or choose the columns yourself.",
      rows: [tea],
    },
  },
  {
    name: "prices in the shop's own currency",
    bytes: lines('name,Unit price USD', 'Tea,1.5'),
    expected: { readAs: { columns: ['name', 'price'] }, rows: [tea] },
  },
  {
    name: 'ids of another program',
    bytes: lines('ID,Title,Price', '17,Tea,1.5'),
    expected: { readAs: { columns: [null, 'name', 'price'] }, rows: [tea] },
  },
  {
    name: 'our own ids, one of them broken',
    bytes: lines('id,name', `${id},Tea`, `${id},Tea`, `${id},Tea`, '17,Mug', ',Cup'),
    expected: {
      rows: [
        ...[2, 3, 4].map((line) => [line, { id: id.toLowerCase(), name: 'Tea' }] as const),
        [5, 'id must be a UUID'],
        [6, { name: 'Cup' }],
      ],
    },
  },
  {
    name: 'more columns chosen than there are',
    bytes: lines('name,price', 'Tea,1.5'),
    choice: { columns: ['name', 'price', 'sku'] },
    expected: {
      readAs: { columns: ['name', 'price'] },
      problem: '3 columns are chosen, but the file has 2.',
      rows: [tea],
    },
  },
  {
    name: 'a field that products do not have',
    bytes: lines('name,price', 'Tea,1.5'),
    choice: { columns: ['email', 'name'] },
    expected: { problem: 'Products have no email address.', rows: [[2, 'name must be an email address']] },
  },
  {
    name: 'no column to know a product by',
    bytes: lines('price,category', '1.5,Hot'),
    expected: {
      problem: 'No column is known to hold the name, SKU, barcode or id. Choose what stands in each column.',
      rows: [[2, { price: 1.5, category: 'Hot' }]],
    },
  },
  { name: 'only a header', bytes: lines('name,price'), expected: { rows: [] } },
  { name: 'only a header, without a line end', bytes: bytes('name,price'), expected: { rows: [] } },
  {
    name: '300 columns',
    bytes: lines(`name${',x'.repeat(299)}`, 'Tea'),
    expected: {
      problem: 'The file has 300 columns; 200 can be read. Leave some out, or choose another separator.',
      rows: [[2, { name: 'Tea' }]],
    },
  },
  {
    name: 'empty cells behind more columns than there may be',
    bytes: lines(
      `name${','.repeat(299)}`,
      `Tea${','.repeat(299)}`,
      `Mug${','.repeat(299)}x`,
      `${','.repeat(299)}x`,
    ),
    expected: {
      rows: [
        [2, { name: 'Tea' }],
        ...[3, 4].map(
          (line) =>
            [
              line,
              'The row has 300 columns instead of 200: a text with a comma in it must be in quotes',
            ] as const,
        ),
      ],
    },
  },
];
