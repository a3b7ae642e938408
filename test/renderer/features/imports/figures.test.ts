import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import {
  appliedFigures,
  checkedFigures,
  figuresText,
  percentText,
  rowsApplied,
} from '../../../../src/renderer/features/imports/figures.ts';

const { t } = i18next;
const checked = { rows: 5003, wrong: 3, to_add: 4980, to_update: 12, unchanged: 8 };
const none = { rows: 0, wrong: 0, to_add: 0, to_update: 0, unchanged: 0 };

describe('the figures of an import', () => {
  it('say what a file would change', () => {
    expect(figuresText(checkedFigures(t, 'products', checked))).toBe(
      '4,980 new products, 12 changed, 8 as they are, 3 wrong rows',
    );
  });

  it('leave out what there is none of, and count one as one', () => {
    const one = { ...none, to_add: 1, wrong: 1, unchanged: 1 };
    expect(figuresText(checkedFigures(t, 'users', one))).toBe('1 new customer, 1 as it is, 1 wrong row');
  });

  it('say so when there is nothing at all', () => {
    expect(figuresText(checkedFigures(t, 'products', none))).toBe('0 new products');
  });

  it('count every row once when it is done', () => {
    const applied = { added: 4979, updated: 11, unchanged: 9, refused: 1 };
    const figures = appliedFigures(t, checked, applied);
    expect(figuresText(figures)).toBe('4,979 added, 11 changed, 9 as they are, 3 left out, 1 refused');
    expect(figures.reduce((sum, { count }) => sum + count, 0)).toBe(checked.rows);
  });

  it('count the rows that an import has still to deal with', () => {
    const begun = { added: 0, updated: 0, unchanged: 8, refused: 0 };
    expect(rowsApplied(checked, begun)).toBe(0);
    expect(rowsApplied(checked, { added: 4979, updated: 11, unchanged: 9, refused: 1 })).toBe(4992);
  });

  it('are all of it only when it is all', () => {
    expect([0, 0.999, 1].map(percentText)).toEqual(['0%', '99%', '100%']);
  });
});
