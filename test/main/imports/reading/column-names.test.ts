import { expect, test } from 'vitest';
import { columnNames, nameKey, wholeNames } from '../../../../src/main/imports/reading/column-names.ts';
import { countKnownNames } from '../../../../src/main/imports/reading/header.ts';
import { importFields, importKinds } from '../../../../src/shared/import-format.ts';

test.each(importKinds)('every name of %s means one field, and every field is known by its own', (kind) => {
  const fields = Object.values(columnNames[kind]);
  const names = fields.flatMap(({ sure, likely }) => `${sure} ${likely ?? ''}`.trim().split(' '));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => nameKey(name) !== name)).toEqual([]);
  for (const field of importFields[kind]) expect(columnNames[kind][field]?.sure.split(' ')).toContain(field);
});

test('the names of whole names are sure ones', () => {
  const sure = columnNames.users.name?.sure.split(' ');
  for (const name of wholeNames) expect(sure).toContain(name);
});

test.each([
  ['  E-Mail_Address ', 'emailaddress'],
  ['Prix unitaire (€ TTC)', 'prixunitaire'],
  ['Price (incl. 7.7% VAT)', 'price'],
  ['Preis (inkl. MwSt.)', 'preis'],
  ['Precio (IVA incl.)', 'precio'],
  ['Name (required)', 'name'],
  ['Preis (brutto, CHF)', 'preis'],
  ['Item #', 'itemnumber'],
  ['CATÉGORIE', 'categorie'],
  ['Stückpreis [EUR]', 'stuckpreis'],
])('%j is known as %j', (name, key) => expect(nameKey(name)).toBe(key));

test.each([
  ...[
    'Preis (netto)',
    'Preis (EK)',
    'Prix (HT)',
    'Price (cost)',
    'Price (wholesale)',
    'Price (old)',
    'Price (2)',
  ],
  ...['EAN (VPE)', 'SKU (supplier)', 'Price [net] (EUR)', `Price${' '.repeat(100)}(net)`],
])('%j is no name that is known', (name) => expect(countKnownNames([name], 'products')).toBe(0));

test.each([
  'No',
  'Nr.',
  'Nummer',
  'Número',
  'Number',
  '#',
  'Item ID',
  'Amount',
  'Betrag',
  'Rate',
  'Sale price',
  'Hidden',
])('%j may mean anything', (name) => expect(countKnownNames([name], 'products')).toBe(0));
