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

/** Gives typed text back that did not lead to a product, unless the next one is being typed already. */
function giveBack(text: string): void {
  if (useSellSession.getState().search === '') typeSearch(text);
}

/**
 * Adds products to the cart, in the order they were asked for: the next scan may come before the last
 * one is in the cart, and even before there is a cart. So the field is empty again at once.
 */
export function useAddProduct() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const last = useRef(Promise.resolve());
  const { mutateAsync: addItem } = useAddItem();

  async function add(product: Product, pieces: number): Promise<void> {
    const to = await getWindowCart();
    await addItem({ cart_id: to.id, user_id: to.user_id, product_id: product.id, quantity: pieces });
    setProblem(undefined);
    announce(t('sell.added', { name: product.name, count: pieces }));
  }

  async function addFound(text: string, pieces: number): Promise<void> {
    const product = await findMeant(text);
    if (product) return add(product, pieces);
    setProblem(t('sell.notFound', { search: text.trim() }));
    giveBack(text);
  }

  function inTurn(text: string, work: (pieces: number) => Promise<void>): void {
    const pieces = parsePieces(useSellSession.getState().pieces);
    if (pieces === undefined) return;
    typeSearch('');
    typePieces('1');
    last.current = last.current
      .then(() => work(pieces))
      .catch((error: unknown) => {
        setProblem(errorText(t, error));
        giveBack(text);
      });
  }

  return {
    problem,
    forgetProblem: () => setProblem(undefined),
    addProduct: (product: Product) =>
      inTurn(useSellSession.getState().search, (pieces) => add(product, pieces)),
    addTyped: (text: string) => {
      if (text.trim() !== '') inTurn(text, (pieces) => addFound(text, pieces));
    },
  };
}
