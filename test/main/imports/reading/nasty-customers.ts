import { lines, type NastyFile } from './nasty-file.ts';

/** Names in parts, and first lines in other languages. */
export const nastyCustomers: readonly NastyFile[] = [
  {
    name: 'first and last names apart',
    kind: 'users',
    bytes: lines('Vorname,Name,E-Mail', 'Ada,Lovelace,ada@example.com'),
    expected: {
      readAs: { columns: ['name', 'name', 'email'] },
      rows: [[2, { name: 'Ada Lovelace', email: 'ada@example.com' }]],
    },
  },
  {
    name: 'first and last names beside the whole',
    kind: 'users',
    bytes: lines('First name,Last name,Full name,Phone,Mobile', 'Ada,Lovelace,Ada Lovelace,1,2'),
    expected: {
      readAs: { columns: [null, null, 'name', 'phone', null] },
      rows: [[2, { name: 'Ada Lovelace', phone: '1' }]],
    },
  },
  {
    name: 'customers nobody could know',
    kind: 'users',
    bytes: lines('name,email,phone,note', ',,,x', ',a@b,,', "Ada,,'+44 1,"),
    expected: {
      rows: [
        [2, 'The row has no name, email address or phone number'],
        [3, 'email must be an email address'],
        [4, { name: 'Ada', email: null, phone: '+44 1' }],
      ],
    },
  },
  {
    name: 'last names before first names, and rows with one of them',
    kind: 'users',
    bytes: lines('Apellidos,Nombre', 'Lovelace,Ada', 'Hopper,', ',Grace', ",'+Ada", '=1,', ',', 'Byron'),
    expected: {
      readAs: { columns: ['name', 'name'] },
      rows: [
        [2, { name: 'Ada Lovelace' }],
        [3, { name: 'Hopper' }],
        [4, { name: 'Grace' }],
        [5, { name: '+Ada' }],
        [6, { name: '=1' }],
        [8, { name: 'Byron' }],
      ],
    },
  },
  {
    name: 'a first and a last name that are too long together',
    kind: 'users',
    bytes: lines('First name,Last name', `${'a'.repeat(600)},${'b'.repeat(600)}`),
    expected: { rows: [[2, 'First name, Last name must be a text of 1 to 1,000 characters']] },
  },
  {
    name: 'a name beside its parts',
    kind: 'users',
    bytes: lines('Name,First name,Last name', 'Ada Lovelace,Ada,Lovelace'),
    expected: { readAs: { columns: ['name', null, null] }, rows: [[2, { name: 'Ada Lovelace' }]] },
  },
  {
    name: 'two whole names',
    kind: 'users',
    bytes: lines('Name,Full name', 'Ada,Ada Lovelace'),
    choice: { columns: ['name', 'name'] },
    expected: {
      problem: 'Several columns are read as the name: Name, Full name. Choose one of them.',
      rows: [[2, { name: 'Ada Ada Lovelace' }]],
    },
  },
  {
    name: 'two columns chosen as parts of the name',
    kind: 'users',
    bytes: lines('Voornaam,Achternaam', 'Ada,Lovelace'),
    choice: { columns: ['name', 'name'], has_header: true },
    expected: { rows: [[2, { name: 'Ada Lovelace' }]] },
  },
  {
    name: 'columns chosen under a first line that nobody knows',
    kind: 'users',
    bytes: lines('Naam,Telefoon 1', 'Ada,020 1'),
    choice: { columns: ['name', 'phone'] },
    expected: {
      readAs: { has_header: true },
      problem:
        'Line 1 (Naam, Telefoon 1) may name the columns or be the first row. Choose whether it names the columns.',
      rows: [[2, { name: 'Ada', phone: '020 1' }]],
    },
  },
  {
    name: 'columns chosen, and a first line that is no header',
    kind: 'users',
    bytes: lines('Ada,020 1', 'Grace,020 2'),
    choice: { columns: ['name', 'phone'] },
    expected: {
      readAs: { has_header: false },
      rows: [
        [1, { name: 'Ada', phone: '020 1' }],
        [2, { name: 'Grace', phone: '020 2' }],
      ],
    },
  },
];
