import { expect, test } from 'vitest';
import { columnNames, nameKey, wholeNames } from '../../../../src/main/imports/reading/column-names.ts';
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
  ['Item #', 'itemnumber'],
  ['CATÉGORIE', 'categorie'],
  ['Stückpreis [EUR]', 'stuckpreis'],
])('%j is known as %j', (name, key) => expect(nameKey(name)).toBe(key));
