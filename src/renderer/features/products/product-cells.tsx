import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { RowActions } from '../../components/list/row-actions.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { ProductActions } from './product-actions.tsx';

function Detail({ text }: { readonly text: string | null }) {
  return (
    <span className="two-lines" title={text ?? undefined}>
      {text}
    </span>
  );
}

/** The cells of a product's row. */
export function ProductCells({ item: product }: { readonly item: Product }) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  return (
    <>
      <td>
        <span className="two-lines" title={product.name}>
          {product.name}
        </span>
        {product.archived && <span className="dimmed">{t('products.archived')}</span>}
      </td>
      <td className="numeric">{formatAmount(product.price)}</td>
      <td>
        <Detail text={product.sku} />
      </td>
      <td className="numeric">{product.barcode}</td>
      <td>
        <Detail text={product.category} />
      </td>
      <td>
        <RowActions>
          <ProductActions product={product} />
        </RowActions>
      </td>
    </>
  );
}
