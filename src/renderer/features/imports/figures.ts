import type { TFunction } from 'i18next';
import type { ImportView } from '../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../shared/import-format.ts';
import { locale } from '../../messages/i18n.ts';

/** A number of rows, and what becomes of them. */
export interface Figure {
  readonly count: number;
  readonly label: string;
  readonly bad?: true;
}

type Checked = NonNullable<ImportView['checked']>;
type Applied = NonNullable<ImportView['applied']>;

/** Rows that would change something. */
export function rowsToImport({ to_add, to_update }: Checked): number {
  return to_add + to_update;
}

/** How many of those rows are dealt with. Rows known to be as they should be count from the beginning. */
export function rowsApplied(checked: Checked, { added, updated, unchanged, refused }: Applied): number {
  return added + updated + refused + unchanged - checked.unchanged;
}

/** Numbers of rows, as they are to be told: what there is none of needs no word, unless there is nothing else. */
function figuresOf(...figures: Figure[]): Figure[] {
  const told = figures.filter(({ count }) => count > 0);
  return told.length > 0 ? told : figures.slice(0, 1);
}

/** What a file would change. */
export function checkedFigures(t: TFunction, kind: ImportKind, checked: Checked): Figure[] {
  const { to_add, to_update, unchanged, wrong } = checked;
  return figuresOf(
    { count: to_add, label: t(`imports.${kind}.new`, { count: to_add }) },
    { count: to_update, label: t('imports.changed') },
    { count: unchanged, label: t('imports.unchanged', { count: unchanged }) },
    { count: wrong, label: t('imports.wrong', { count: wrong }), bad: true },
  );
}

/** What a file has changed. Rows that were left out are known from the check. */
export function appliedFigures(t: TFunction, checked: Checked, applied: Applied): Figure[] {
  const { added, updated, unchanged, refused } = applied;
  return figuresOf(
    { count: added, label: t('imports.added') },
    { count: updated, label: t('imports.changed') },
    { count: unchanged, label: t('imports.unchanged', { count: unchanged }) },
    { count: checked.wrong, label: t('imports.leftOut'), bad: true },
    { count: refused, label: t('imports.refused'), bad: true },
  );
}

export function countText(count: number): string {
  return count.toLocaleString(locale);
}

const percent = new Intl.NumberFormat(locale, { style: 'percent' });

/** Rounded down: all of it is done only when it is. */
export function percentText(progress: number): string {
  return percent.format(Math.floor(progress * 100) / 100);
}

/** The figures in a sentence. */
export function figuresText(figures: readonly Figure[]): string {
  return figures.map(({ count, label }) => `${countText(count)} ${label}`).join(', ');
}
