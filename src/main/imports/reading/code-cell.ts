import { normalizeGtin } from '../../../shared/gtin.ts';

/** A code that a spreadsheet rounded, as `4.00638E+12`, names nothing, or another thing. */
export const ROUNDED_BARCODE = /^\d+(?:[.,]\d+)?E\+?\d+$/i;

/** `12E10` may be a SKU. */
export const ROUNDED_SKU = /^\d(?:[.,]\d+)?E\+\d{2,}$/i;

/**
 * The digits alone of a bar code as shops have it (`4 006381 333931`, `400-6381333931`, `4006381333931.0`), and
 * the zero that a spreadsheet took from the front of a UPC-A or EAN-8, where the check digit fits such a code.
 */
export function plainGtin(code: string): string {
  const digits = code.replace(/^(\d+)[.,]0+$/, '$1').replace(/(?<=\d)[\s\-–]+(?=\d)/g, '');
  const hasLostZero = /^(?:\d{11}|\d{7})$/.test(digits) && normalizeGtin(`0${digits}`) !== undefined;
  return hasLostZero ? `0${digits}` : digits;
}
