import { Anchor, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { MAX_QUANTITY } from '../../../shared/limits.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { hrefOf } from '../../components/navigation/route.ts';
import { SearchList } from '../../components/search-list.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { dismissMissed } from './additions.ts';
import { MissedProducts } from './missed-products.tsx';
import { parsePieces } from './pieces.ts';
import { productSearch } from './product-search.ts';
import { SampleOffer } from './sample-offer.tsx';
import { selectProduct, typePieces, typeSearch, useSellSession } from './sell-session.ts';
import { useAddProduct } from './use-add-product.ts';
import './product-finder.css';

const TYPING_PAUSE_MS = 120;

function Match({ product }: { readonly product: Product }) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  const details = [product.category, product.sku && t('sell.sku', { sku: product.sku }), product.barcode];
  return (
    <div className="product-match">
      <div className="product-match__words">
        <div className="two-lines" title={product.name}>
          {product.name}
        </div>
        <div className="dimmed one-line">{details.filter(Boolean).join(' · ')}</div>
      </div>
      <strong className="numeric">{formatAmount(product.price)}</strong>
    </div>
  );
}

function Pieces() {
  const { t } = useTranslation();
  const pieces = useSellSession((session) => session.pieces);
  const wrong = parsePieces(pieces) === undefined;
  return (
    <TextInput
      className="product-finder__pieces"
      label={t('sell.pieces')}
      inputMode="numeric"
      autoComplete="off"
      value={pieces}
      error={wrong && t('sell.piecesInvalid', { max: MAX_QUANTITY.toLocaleString() })}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => typePieces(event.currentTarget.value)}
    />
  );
}

interface NothingFoundProps {
  readonly search: string;
  readonly onAnswered: () => void;
}

function NothingFound({ search, onAnswered }: NothingFoundProps) {
  const { t } = useTranslation();
  if (search) return t('sell.noMatches', { search });
  return (
    <>
      <p>{t('sell.noProducts')}</p>
      <p>
        <Anchor href={hrefOf({ screen: 'products' })}>{t('sell.addFirstProduct')}</Anchor>
        {' · '}
        <Anchor href={hrefOf({ screen: 'import', kind: 'products' })}>{t('imports.importInstead')}</Anchor>
      </p>
      <SampleOffer onAnswered={onAnswered} />
    </>
  );
}

interface ProductFinderProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** Finds products by name, SKU or barcode, and puts them into the cart. */
export function ProductFinder({ inputRef }: ProductFinderProps) {
  const { t } = useTranslation();
  const { search: typed, selectedId } = useSellSession();
  const [search] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  const { data, error, refetch } = useQuery({ ...productSearch(search), placeholderData: keepPreviousData });
  const { problem, forgetProblem, addProduct, addTyped } = useAddProduct();
  useEffect(() => {
    // Selected, so that the next scan replaces what led nowhere.
    if (problem?.givenBack) inputRef.current?.select();
  }, [problem, inputRef]);
  return (
    <section className="product-finder">
      <MissedProducts onDone={() => inputRef.current?.focus()} />
      <SearchList
        inputRef={inputRef}
        label={t('sell.find')}
        hint={t('sell.findHint')}
        listLabel={t('sell.matches')}
        shortcut="F2"
        aside={<Pieces />}
        typed={typed}
        error={problem?.said}
        items={data?.items ?? []}
        selectedId={selectedId}
        empty={data && <NothingFound search={search} onAnswered={() => inputRef.current?.focus()} />}
        onType={(text) => {
          forgetProblem();
          typeSearch(text);
        }}
        onSelect={selectProduct}
        onPick={addProduct}
        onEnter={addTyped}
        onEscape={dismissMissed}
        renderItem={(product) => <Match product={product} />}
      />
      {!data && <ErrorAlert error={error} onRetry={() => void refetch()} />}
    </section>
  );
}
