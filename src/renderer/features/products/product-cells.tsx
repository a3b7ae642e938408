import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
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
      <Table.Td>
        <span className="two-lines" title={product.name}>
          {product.name}
        </span>
        {product.archived && <span className="dimmed">{t('products.archived')}</span>}
      </Table.Td>
      <Table.Td className="numeric">{formatAmount(product.price)}</Table.Td>
      <Table.Td>
        <Detail text={product.sku} />
      </Table.Td>
      <Table.Td className="numeric">{product.barcode}</Table.Td>
      <Table.Td>
        <Detail text={product.category} />
      </Table.Td>
      <Table.Td>
        <ProductActions product={product} />
      </Table.Td>
    </>
  );
}
