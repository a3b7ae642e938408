import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/contract/products.ts';
import { api } from '../../api/client.ts';
import { useAmountProblemText } from '../../components/amount/use-amount-text.ts';
import { changedFields } from '../../components/changed-fields.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { useFieldErrors } from '../../components/use-field-errors.ts';
import {
  type DraftProblems,
  draftOf,
  type ProductField,
  type ProductValues,
  productFields,
  readDraft,
} from './product-draft.ts';

interface ProductFormProps {
  /** The product to change; without one, a new product is made. */
  readonly product?: Product;
  readonly onDone: () => void;
}

function useSaveProduct(product: Product | undefined, onSuccess: () => void) {
  const create = useMutation(api.products.create.mutationOptions({ onSuccess }));
  const update = useMutation(api.products.update.mutationOptions({ onSuccess }));
  return {
    pending: create.isPending || update.isPending,
    error: create.error ?? update.error,
    save(values: ProductValues, changed: Partial<ProductValues>) {
      if (!product) create.mutate(values);
      else if (Object.keys(changed).length === 0) onSuccess();
      else update.mutate({ id: product.id, ...changed });
    },
  };
}

function useProblemText(problems: DraftProblems) {
  const { t } = useTranslation();
  const amountProblemText = useAmountProblemText();
  return (field: ProductField): string | undefined => {
    if (field === 'name' && problems.name) return t(`products.${problems.name}`);
    if (field === 'barcode' && problems.barcode) return t(`products.${problems.barcode}`);
    return field === 'price' && problems.price ? amountProblemText(problems.price) : undefined;
  };
}

function useProductForm({ product, onDone }: ProductFormProps) {
  const { currency } = useShop();
  const [before] = useState(() => draftOf(product, currency));
  const [draft, setDraft] = useState(before);
  const [problems, setProblems] = useState<DraftProblems>({});
  const { pending, error, save } = useSaveProduct(product, onDone);
  const errors = useFieldErrors(error, productFields);
  const problemText = useProblemText(problems);
  return {
    pending,
    otherError: errors.other,
    submit(event: FormEvent) {
      event.preventDefault();
      if (pending) return;
      const read = readDraft(draft, currency);
      setProblems('problems' in read ? read.problems : {});
      if ('values' in read) save(read.values, changedFields(read.values, draft, before));
    },
    field: (name: ProductField) => ({
      value: draft[name],
      error: problemText(name) ?? errors.of(name),
      autoComplete: 'off',
      onChange: (event: { currentTarget: { value: string } }) =>
        setDraft({ ...draft, [name]: event.currentTarget.value }),
    }),
  };
}

/** Makes or changes a product. */
export function ProductForm({ product, onDone }: ProductFormProps) {
  const { t } = useTranslation();
  const { currency } = useShop();
  const form = useProductForm({ ...(product && { product }), onDone });
  const price = `${t('products.price')} (${currency.code})`;
  return (
    <form onSubmit={form.submit} noValidate>
      <Stack gap="sm">
        <TextInput label={t('products.name')} required data-autofocus {...form.field('name')} />
        <Group grow align="flex-start">
          <TextInput label={price} required inputMode="decimal" {...form.field('price')} />
          <TextInput label={t('products.category')} {...form.field('category')} />
        </Group>
        <Group grow align="flex-start">
          <TextInput label={t('products.sku')} {...form.field('sku')} />
          <TextInput label={t('products.barcode')} inputMode="numeric" {...form.field('barcode')} />
        </Group>
        <Textarea label={t('products.description')} rows={3} {...form.field('description')} />
        <ErrorAlert error={form.otherError} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('shell.cancel')}
          </Button>
          <Button type="submit" loading={form.pending}>
            {product ? t('shell.save') : t('products.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
