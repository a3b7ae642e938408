import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { announce } from '../../components/announcer.tsx';
import { errorText } from '../../messages/error-text.ts';
import { beginAddition, endAddition, makeUpFor, miss } from './additions.ts';
import { claimCart } from './cart-claim.ts';
import { findMeant } from './product-search.ts';
import { giveBack, takeTyped } from './sell-session.ts';
import { useAddItem } from './use-cart-changes.ts';

interface Wanted {
  /** What stood in the search field. */
  readonly typed: string;
  /** Known when it was picked from the list; otherwise it is looked for. */
  readonly product: Product | undefined;
  readonly pieces: number;
}

interface Problem {
  readonly said: string;
  /** Whether what led nowhere is in the fields again. */
  readonly givenBack: boolean;
}

/** Products go into the cart one after the other, from whichever screen they were asked for. */
let last: Promise<void> = Promise.resolve();

/** Puts one product into the cart. Returns what to say when it cannot be sold. */
function useAddOne() {
  const { t } = useTranslation();
  const { mutateAsync: addItem } = useAddItem();
  return async ({ typed, product: picked, pieces: quantity }: Wanted): Promise<string | undefined> => {
    const product = picked ?? (await findMeant(typed));
    if (!product) return t('sell.notFound', { search: typed.trim() });
    if (product.archived) return t('sell.noLongerSold', { name: product.name });
    await addItem({ cart_id: await claimCart(), product_id: product.id, quantity });
    announce(t('sell.added', { name: product.name, count: quantity }));
    return undefined;
  };
}

/**
 * Adds products to the cart, in the order they were asked for: the next scan may come before the last
 * one is in the cart, and even before there is a cart. What does not get there is kept as missed.
 */
export function useAddProduct() {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem>();
  const addOne = useAddOne();

  async function add(wanted: Wanted): Promise<void> {
    const said = await addOne(wanted).catch((error: unknown) => errorText(t, error));
    const { typed, product, pieces } = wanted;
    if (said === undefined) {
      makeUpFor(typed);
      return setProblem(undefined);
    }
    const missed = { typed, pieces, name: product?.name ?? typed.trim() };
    miss(missed);
    setProblem({ said, givenBack: giveBack(missed) });
  }

  function addNext(product?: Product): void {
    const taken = takeTyped();
    if (!taken) return;
    // What was corrected is asked for now in its new form.
    if (taken.correcting) makeUpFor(taken.correcting.typed);
    beginAddition();
    last = last.then(() => add({ ...taken, product })).finally(endAddition);
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
