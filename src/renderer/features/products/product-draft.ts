import type { Product } from '../../../shared/contract/products.ts';
import type { Currency } from '../../../shared/currency.ts';
import { normalizeGtin } from '../../../shared/gtin.ts';
import { parseAmount, toMajor } from '../../../shared/money.ts';
import { type AmountProblem, parseTypedAmount, typedFormOf } from '../../components/amount/typed-amount.ts';

export const productFields = ['name', 'price', 'sku', 'category', 'barcode', 'description'] as const;

export type ProductField = (typeof productFields)[number];

/** What stands in the form, as typed. */
export type ProductDraft = Readonly<Record<ProductField, string>>;

export interface ProductValues {
  readonly name: string;
  readonly price: number;
  readonly sku: string | null;
  readonly category: string | null;
  readonly barcode: string | null;
  readonly description: string | null;
}

export interface DraftProblems {
  readonly name?: 'nameMissing';
  readonly price?: AmountProblem;
  readonly barcode?: 'barcodeWrong';
}

export function draftOf(product: Product | undefined, currency: Currency): ProductDraft {
  return {
    name: product?.name ?? '',
    price: product ? typedFormOf(parseAmount(product.price, currency, 'price'), currency) : '',
    sku: product?.sku ?? '',
    category: product?.category ?? '',
    barcode: product?.barcode ?? '',
    description: product?.description ?? '',
  };
}

/** Reads a draft, or says what is wrong with it; what it does not check, the host does. */
export function readDraft(
  draft: ProductDraft,
  currency: Currency,
): { readonly values: ProductValues } | { readonly problems: DraftProblems } {
  const name = draft.name.trim();
  const price = parseTypedAmount(draft.price, currency);
  const barcode = draft.barcode.trim() || null;
  const barcodeWrong = barcode !== null && normalizeGtin(barcode) === undefined;
  if (name === '' || !price.ok || barcodeWrong) {
    return {
      problems: {
        ...(name === '' && { name: 'nameMissing' }),
        ...(!price.ok && { price: price.problem }),
        ...(barcodeWrong && { barcode: 'barcodeWrong' }),
      },
    };
  }
  const sku = draft.sku.trim() || null;
  const category = draft.category.trim() || null;
  const description = draft.description.trim() || null;
  return { values: { name, price: toMajor(price.amount, currency), sku, category, barcode, description } };
}
