import type { Currency } from '../../../shared/currency.ts';
import type { ImportKind } from '../../../shared/import-format.ts';

/** Without it, spreadsheets take UTF-8 for something older. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file of one row as an import reads it, to be filled in. */
export function exampleFile(kind: ImportKind, { exponent }: Currency): string {
  const lines = {
    products: [
      'name,price,sku,barcode,category,description',
      `Espresso beans 1 kg,${(19.5).toFixed(exponent)},COF-001,4006381333931,Coffee,"Dark roast, whole beans"`,
    ],
    users: ['name,email,phone', 'Ada Example,ada@example.com,555 0100'],
  }[kind];
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}
