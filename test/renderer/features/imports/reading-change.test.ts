import { describe, expect, it } from 'vitest';
import { changedReading, withField } from '../../../../src/renderer/features/imports/reading-change.ts';
import type { ReadAs } from '../../../../src/shared/contract/imports.ts';

const reading: ReadAs = {
  encoding: 'windows-1252',
  delimiter: 'semicolon',
  decimal: 'comma',
  has_header: true,
  columns: ['name', null, 'price'],
};

describe('another way to read a file', () => {
  it('keeps all the rest when the decimal sign is another', () => {
    expect(changedReading(reading, { decimal: 'point' })).toEqual({ ...reading, decimal: 'point' });
  });

  it('recognises the decimal sign anew when the columns are others, unless it was chosen', () => {
    const { decimal: _decimal, ...rest } = reading;
    expect(changedReading(reading, { columns: [] })).toEqual({ ...rest, columns: [] });
    expect(changedReading(reading, { columns: [], decimal: 'comma' })).toEqual({ ...reading, columns: [] });
  });

  it('recognises the rest anew when the characters are others', () => {
    expect(changedReading(reading, { encoding: 'utf-8' })).toEqual({ encoding: 'utf-8' });
  });

  it('recognises the columns anew when they are made in another way', () => {
    expect(changedReading(reading, { delimiter: 'tab' })).toEqual({
      encoding: 'windows-1252',
      delimiter: 'tab',
    });
  });

  it('recognises columns by their names once line 1 has them, and keeps them once it has none', () => {
    expect(changedReading(reading, { has_header: true })).not.toHaveProperty('columns');
    expect(changedReading(reading, { has_header: false })).toHaveProperty('columns', reading.columns);
  });
});

describe('the columns of a file', () => {
  it('have a field in one place only', () => {
    expect(withField(reading.columns, 1, 'name')).toEqual([null, 'name', 'price']);
  });

  it('can be left out, as many as there are', () => {
    expect(withField(reading.columns, 0, null)).toEqual([null, null, 'price']);
  });
});
