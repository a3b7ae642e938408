import { expect, test } from 'vitest';
import { rowsOf } from '../../../../src/main/imports/reading/dialect.ts';
import { recogniseColumns } from '../../../../src/main/imports/reading/header.ts';
import type { ImportField, ImportKind } from '../../../../src/shared/import-format.ts';

/** What stands in the columns that other programs export; those that are not named here are left out. */
const exported: readonly [string, ImportKind, string, Readonly<Partial<Record<string, ImportField>>>][] = [
  [
    'an online shop with variants',
    'products',
    'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,' +
      'Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,' +
      'Variant Taxable,Variant Barcode,Image Src,Gift Card,SEO Title,SEO Description,Variant Weight Unit,' +
      'Cost per item,Price / International,Compare At Price / International,Status',
    {
      Title: 'name',
      'Product Category': 'category',
      'Variant SKU': 'sku',
      'Variant Price': 'price',
      'Variant Barcode': 'barcode',
    },
  ],
  [
    'an online shop with offers',
    'products',
    'ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,Is featured?,Visibility in catalog,Short description,' +
      'Description,Date sale price starts,Date sale price ends,Tax status,Tax class,In stock?,Stock,' +
      'Low stock amount,Backorders allowed?,Sold individually?,Weight (kg),Length (cm),Purchase note,' +
      'Sale price,Regular price,Categories,Tags,Images,Parent,Position',
    {
      SKU: 'sku',
      'GTIN, UPC, EAN, or ISBN': 'barcode',
      Name: 'name',
      Description: 'description',
      'Regular price': 'price',
      Categories: 'category',
    },
  ],
  [
    'a register',
    'products',
    'Token,Item Name,Customer-facing Name,Variation Name,SKU,Description,Categories,Reporting Category,SEO Title,' +
      'GTIN,Item Type,Weight (lb),Price,Online Sale Price,Archived,Sellable,Stockable,Default Unit Cost,' +
      'Current Quantity Main Street,Stock Alert Count Main Street,Tax - Sales (8%)',
    {
      'Item Name': 'name',
      SKU: 'sku',
      Description: 'description',
      Categories: 'category',
      GTIN: 'barcode',
      Price: 'price',
      Archived: 'archived',
    },
  ],
  [
    'another register',
    'products',
    'id,handle,sku,composite_name,composite_sku,composite_quantity,name,description,product_category,' +
      'variant_option_one_name,variant_option_one_value,tags,supply_price,retail_price,loyalty_value,account_code,' +
      'brand_name,supplier_name,supplier_code,active,track_inventory,inventory_Main,reorder_point_Main',
    {
      sku: 'sku',
      name: 'name',
      description: 'description',
      product_category: 'category',
      retail_price: 'price',
    },
  ],
  [
    'the customers of an online shop',
    'users',
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,' +
      'Default Address Phone,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags',
    { 'First Name': 'name', 'Last Name': 'name', Email: 'email', Phone: 'phone' },
  ],
  [
    'the customers of a register',
    'users',
    'Reference ID,First Name,Last Name,Email Address,Phone Number,Nickname,Company Name,Birthday,Memo',
    { 'First Name': 'name', 'Last Name': 'name', 'Email Address': 'email', 'Phone Number': 'phone' },
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
    {
      'First Name': 'name',
      'Last Name': 'name',
      'E-mail Address': 'email',
      'Mobile Phone': 'phone',
    },
  ],
  [
    'a German customer list',
    'users',
    'Kundenname,E-Mail-Adresse,Telefon,Handy',
    { Kundenname: 'name', 'E-Mail-Adresse': 'email', Telefon: 'phone' },
  ],
];

test.each(exported)('the columns of %s are known', (_, kind, header, fields) => {
  const [{ cells: names } = { cells: [] }] = rowsOf({ text: header, isWhole: true }, 'comma', 1);
  const samples = names.map(() => ['1']);
  expect(recogniseColumns(names, samples, kind)).toEqual(names.map((name) => fields[name] ?? null));
});
