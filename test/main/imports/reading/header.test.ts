import { expect, test } from 'vitest';
import { recogniseColumns } from '../../../../src/main/imports/reading/header.ts';
import type { ImportField, ImportKind } from '../../../../src/shared/import-format.ts';

/** What stands in the columns that other programs export; those that are not named here are left out. */
const exported: readonly [string, ImportKind, string, Readonly<Partial<Record<string, ImportField>>>][] = [
  [
    'an online shop with variants',
    'products',
    'Handle,Title,Body (HTML),Vendor,Type,Published,Variant SKU,Variant Price,Variant Compare At Price,Variant Barcode',
    {
      Title: 'name',
      Type: 'category',
      'Variant SKU': 'sku',
      'Variant Price': 'price',
      'Variant Barcode': 'barcode',
    },
  ],
  [
    'an online shop with offers',
    'products',
    'ID,SKU,Name,Published,Short description,Description,Sale price,Regular price,Categories',
    {
      SKU: 'sku',
      Name: 'name',
      Description: 'description',
      'Regular price': 'price',
      Categories: 'category',
    },
  ],
  [
    'a register',
    'products',
    'Token,Item Name,Customer-facing Name,Variation Name,SKU,Description,Category,GTIN,Price',
    {
      'Item Name': 'name',
      SKU: 'sku',
      Description: 'description',
      Category: 'category',
      GTIN: 'barcode',
      Price: 'price',
    },
  ],
  [
    'a German one',
    'products',
    'Artikel-Nr.,Artikelbezeichnung,Beschreibung,Warengruppe,EAN-Code,VK-Preis,EK-Preis',
    {
      'Artikel-Nr.': 'sku',
      Artikelbezeichnung: 'name',
      Beschreibung: 'description',
      Warengruppe: 'category',
      'EAN-Code': 'barcode',
      'VK-Preis': 'price',
    },
  ],
  [
    'a French one',
    'products',
    'Référence,Désignation,Prix TTC,Code-barres,Catégorie,Stock',
    {
      Référence: 'sku',
      Désignation: 'name',
      'Prix TTC': 'price',
      'Code-barres': 'barcode',
      Catégorie: 'category',
    },
  ],
  [
    'a Spanish one',
    'products',
    'Código,Nombre,Precio,Código de barras,Categoría',
    { Código: 'sku', Nombre: 'name', Precio: 'price', 'Código de barras': 'barcode', Categoría: 'category' },
  ],
  [
    'a mail program',
    'users',
    'First Name,Last Name,E-mail Address,Mobile Phone,Company',
    { 'E-mail Address': 'email', 'Mobile Phone': 'phone' },
  ],
  [
    'a German customer list',
    'users',
    'Kundenname,E-Mail-Adresse,Telefon,Handy',
    { Kundenname: 'name', 'E-Mail-Adresse': 'email', Telefon: 'phone' },
  ],
];

test.each(exported)('the columns of %s are known', (_, kind, header, fields) => {
  const names = header.split(',');
  const samples = names.map(() => ['1']);
  expect(recogniseColumns(names, samples, kind)).toEqual(names.map((name) => fields[name] ?? null));
});
