import { Anchor, Table, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import { hrefOf } from '../../components/navigation/route.ts';
import { useShop } from '../../components/shop/shop-context.tsx';
import { appliedFigures, figuresText, percentText } from './figures.ts';

function useOutcome({ state, progress, checked, applied }: ImportView): string {
  const { t } = useTranslation();
  const outcome = t(`imports.state.${state}`);
  if (state === 'checking' || state === 'applying') return `${outcome}: ${percentText(progress)}`;
  if (!checked || !applied) return outcome;
  return `${outcome}: ${figuresText(appliedFigures(t, checked, applied))}`;
}

function ImportRow({ view }: { readonly view: ImportView }) {
  const { formatTime } = useShop();
  const { id, kind, file_name, createdAt } = view;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor href={hrefOf({ screen: 'import', kind, id })} className="two-lines" title={file_name}>
          {file_name}
        </Anchor>
      </Table.Td>
      <Table.Td className="no-wrap">{formatTime(createdAt)}</Table.Td>
      <Table.Td>{useOutcome(view)}</Table.Td>
    </Table.Tr>
  );
}

interface ImportListProps {
  readonly title: string;
  readonly imports: readonly ImportView[];
}

/** Imports and what became of them, each a link to it; nothing where there is none. */
export function ImportList({ title, imports }: ImportListProps) {
  const { t } = useTranslation();
  const titleId = useId();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Title order={2} id={titleId}>
        {title}
      </Title>
      <Table aria-labelledby={titleId}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.file')}</Table.Th>
            <Table.Th>{t('imports.began')}</Table.Th>
            <Table.Th>{t('imports.whatBecame')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map((view) => (
            <ImportRow key={view.id} view={view} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
