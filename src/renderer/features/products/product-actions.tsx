import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { api } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorText } from '../../messages/error-text.ts';
import { ProductForm } from './product-form.tsx';

interface ProductDialogProps {
  readonly product: Product;
  readonly onClose: () => void;
}

function DeleteProduct({ product, onClose }: ProductDialogProps) {
  const { t } = useTranslation();
  const remove = useMutation(api.products.remove.mutationOptions({ onSuccess: onClose }));
  return (
    <ConfirmDialog
      title={t('products.deleteTitle')}
      text={t('products.deleteText', { product: product.name })}
      confirmLabel={t('products.delete')}
      cancelLabel={t('products.keep')}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: product.id })}
      onClose={onClose}
    />
  );
}

function ArchiveButton({ product }: { readonly product: Product }) {
  const { t } = useTranslation();
  const update = useMutation(api.products.update.mutationOptions());
  return (
    <>
      <Button
        variant="default"
        loading={update.isPending}
        onClick={() => update.mutate({ id: product.id, archived: !product.archived })}
      >
        {product.archived ? t('products.restore') : t('products.archive')}
      </Button>
      {update.error && (
        <Text role="alert" c="var(--mantine-color-error)">
          {errorText(t, update.error)}
        </Text>
      )}
    </>
  );
}

/** Edit, take off the shelf or put back, delete. */
export function ProductActions({ product }: { readonly product: Product }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const close = () => setOpen(undefined);
  return (
    <div className="row-actions">
      <Button variant="default" onClick={() => setOpen('edit')}>
        {t('products.editShort')}
      </Button>
      <ArchiveButton product={product} />
      <Button variant="default" onClick={() => setOpen('delete')}>
        {t('products.delete')}
      </Button>
      {open === 'edit' && (
        <Dialog title={t('products.edit')} onClose={close} size="lg">
          <ProductForm product={product} onDone={close} />
        </Dialog>
      )}
      {open === 'delete' && <DeleteProduct product={product} onClose={close} />}
    </div>
  );
}
