import { describe, expect, it } from 'vitest';
import { fileSizeText } from '../../../src/renderer/components/download/file-size.ts';

describe('the size of a file', () => {
  it.each([
    [0, '0 kB'],
    [512, '0.5 kB'],
    [999_900, '999.9 kB'],
    [3_240_000, '3.2 MB'],
    [12_000_000_000, '12 GB'],
    [5_000_000_000_000, '5,000 GB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(fileSizeText(bytes)).toBe(text);
  });
});
