import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../../src/renderer/features/imports/parts-of-file.ts';
import { MAX_CHUNK_BYTES } from '../../../../src/shared/import-format.ts';

describe('the parts in which a file is sent', () => {
  it.each([1, MAX_CHUNK_BYTES - 1, MAX_CHUNK_BYTES, MAX_CHUNK_BYTES + 1, 10 * MAX_CHUNK_BYTES + 7])(
    'follow each other to the end of %i bytes, none too large',
    (bytes) => {
      const parts = partsOf(bytes);
      expect(parts.map(({ offset }) => offset)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)]);
      expect(parts.at(-1)?.end).toBe(bytes);
      expect(Math.max(...parts.map(({ offset, end }) => end - offset))).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    },
  );

  it('are none for an empty file', () => {
    expect(partsOf(0)).toEqual([]);
  });
});
