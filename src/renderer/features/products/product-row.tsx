import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { useShop } from '../../components/shop/shop-context.tsx';
import { ProductActions } from './product-actions.tsx';

function Detail({ text }: { readonly text: string | null }) {
  return (
    <span className="two-lines detail" title={text ?? undefined}>
      {text}
    </span>
  );
}

export function ProductRow({ product }: { readonly product: Product }) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  return (
    <Table.Tr>
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
    </Table.Tr>
  );
}
