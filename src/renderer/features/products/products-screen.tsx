import { Button, Group, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { CatalogueFiles, EmptyCatalogue } from '../../components/catalogue-files.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ListTable } from '../../components/list/list-table.tsx';
import { SearchField } from '../../components/list/search-field.tsx';
import { useCount } from '../../components/list/use-count.ts';
import { usePagedList } from '../../components/list/use-paged-list.ts';
import { useSearch } from '../../components/list/use-search.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { ProductCells } from './product-cells.tsx';
import { ProductForm } from './product-form.tsx';

/** The contract's `archived`: on the shelf, archived, or both. */
const shown = ['false', 'true', 'all'] as const;

type Shown = (typeof shown)[number];

function useProducts(search: string, archived: Shown) {
  return usePagedList((cursor) =>
    api.products.findAll.queryOptions({ input: { archived, ...(search && { search }), cursor } }),
  );
}

function NewProduct() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('products.new')}</Button>
      {open && (
        <Dialog title={t('products.new')} onClose={close} size="lg">
          <ProductForm onDone={close} />
        </Dialog>
      )}
    </>
  );
}

function Actions() {
  return (
    <>
      <CatalogueFiles kind="products" />
      <NewProduct />
    </>
  );
}

function ShownFilter({
  value,
  onChange,
}: {
  readonly value: Shown;
  readonly onChange: (value: Shown) => void;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('products.shown')}
      value={value}
      data={[
        { value: 'false', label: t('products.onShelf') },
        { value: 'true', label: t('products.archived') },
        { value: 'all', label: t('products.all') },
      ]}
      onChange={(event) => onChange(shown.find((option) => option === event.currentTarget.value) ?? 'false')}
    />
  );
}

function useEmptyText(search: string, archived: Shown): ReactNode {
  const { t } = useTranslation();
  if (search) return t('products.noneMatch', { search });
  return archived === 'true' ? t('products.noneArchived') : <EmptyCatalogue kind="products" />;
}

/** What the shop sells, and what it used to sell. */
export function ProductsScreen() {
  const { t } = useTranslation();
  const { typed, setTyped, search } = useSearch();
  const [archived, setArchived] = useState<Shown>('false');
  const products = useProducts(search, archived);
  const note = useCount(products, (count, number) => t(`products.counted.${archived}`, { count, number }));
  return (
    <ScreenFrame title={t('shell.products')} note={note} actions={<Actions />}>
      <Group align="flex-end">
        <SearchField
          label={t('products.find')}
          hint={t('products.findHint')}
          typed={typed}
          onType={setTyped}
        />
        <ShownFilter value={archived} onChange={setArchived} />
      </Group>
      <ListTable
        label={t('products.list')}
        list={products}
        columns={[
          { label: t('products.name') },
          { label: t('products.price'), width: '8rem', numeric: true },
          { label: t('products.sku'), width: 'clamp(6.25rem, 11vw, 10rem)' },
          { label: t('products.barcode'), width: '10.25rem', numeric: true },
          { label: t('products.category'), width: 'clamp(6.5rem, 12vw, 12rem)' },
          { label: t('shell.actions'), width: '17.25rem', hideLabel: true },
        ]}
        empty={useEmptyText(search, archived)}
        cells={ProductCells}
      />
    </ScreenFrame>
  );
}
