import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { announce } from '../../components/announcer.tsx';
import { errorText } from '../../messages/error-text.ts';
import { parsePieces } from './pieces.ts';
import { findMeant } from './product-search.ts';
import { typePieces, typeSearch, useSellSession } from './sell-session.ts';
import { useAddItem } from './use-cart-changes.ts';
import { getWindowCart } from './use-window-cart.ts';

interface Wanted {
  /** What stood in the search field. */
  readonly typed: string;
  /** Known when it was picked from the list; otherwise it is looked for. */
  readonly product?: Product;
}

interface Problem {
  readonly said: string;
  /** Whether the text that led nowhere is in the field again. */
  readonly givenBack: boolean;
}

/** Gives typed text back that did not lead to a product, unless the next one is being typed already. */
function giveBack(text: string): boolean {
  const free = useSellSession.getState().search === '';
  if (free) typeSearch(text);
  return free;
}

/** Takes what the person asked for out of the fields, which are then free for the next. */
function takeTyped(): { readonly typed: string; readonly pieces: number } | undefined {
  const { search: typed, pieces: typedPieces } = useSellSession.getState();
  const pieces = parsePieces(typedPieces);
  if (pieces === undefined) return undefined;
  typeSearch('');
  typePieces('1');
  return { typed, pieces };
}

/** Puts one product into the cart. Returns what to say when there is no such product. */
function useAddOne() {
  const { t } = useTranslation();
  const { mutateAsync: addItem } = useAddItem();
  return async ({ typed, product: picked }: Wanted, quantity: number): Promise<string | undefined> => {
    const product = picked ?? (await findMeant(typed));
    if (!product) return t('sell.notFound', { search: typed.trim() });
    const cart = await getWindowCart();
    await addItem({ cart_id: cart.id, user_id: cart.user_id, product_id: product.id, quantity });
    announce(t('sell.added', { name: product.name, count: quantity }));
    return undefined;
  };
}

/**
 * Adds products to the cart, in the order they were asked for: the next scan may come before the last
 * one is in the cart, and even before there is a cart.
 */
export function useAddProduct() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem>();
  const last = useRef(Promise.resolve());
  const addOne = useAddOne();

  function addNext(product?: Product): void {
    const taken = takeTyped();
    if (!taken) return;
    const { typed, pieces } = taken;
    last.current = last.current
      .then(() => addOne({ typed, ...(product && { product }) }, pieces))
      .catch((error: unknown) => errorText(t, error))
      .then((said) => {
        setProblem(said === undefined ? undefined : { said, givenBack: giveBack(typed) });
      });
  }

  return {
    problem,
    forgetProblem: () => setProblem(undefined),
    addProduct: (product: Product) => addNext(product),
    addTyped: (text: string) => {
      if (text.trim() !== '') addNext();
    },
  };
}
