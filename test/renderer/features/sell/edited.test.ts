import { describe, expect, it } from 'vitest';
import { isEdited } from '../../../../src/renderer/features/sell/edited.ts';

describe('a text', () => {
  it.each([
    ['MOU-12', 'MOU-1'],
    ['MOU-1', 'MOU-12'],
    ['mose', 'mouse'],
    ['mmouse', 'mouse'],
  ])('%j becomes %j by editing', (before, after) => expect(isEdited(before, after)).toBe(true));

  it.each([
    ['10000001', '2'],
    ['10000001', '20000002'],
    ['10000001', '2000000'],
    ['10000001', '10000002'],
    ['10000001', ''],
    ['12', '1'],
    ['', '1'],
    ['mouse', 'mouse'],
  ])('%j becomes %j by replacing', (before, after) => expect(isEdited(before, after)).toBe(false));
});
