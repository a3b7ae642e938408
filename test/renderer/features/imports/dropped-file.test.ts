import { describe, expect, it } from 'vitest';
import { readDrop } from '../../../../src/renderer/features/imports/dropped-file.ts';

const file = { name: 'products.csv' };

/** A drop as a browser tells it, in what is looked at of it. */
function dropOf(files: readonly object[], isDirectory = false): DataTransfer {
  const items = [{ webkitGetAsEntry: () => ({ isDirectory }) }];
  return { files, items } as unknown as DataTransfer;
}

describe('what is dropped', () => {
  it('is a file', () => {
    expect(readDrop(dropOf([file]))).toEqual({ file });
  });

  it('is not several files, and no folder', () => {
    expect(readDrop(dropOf([file, file]))).toEqual({ problem: 'oneFile' });
    expect(readDrop(dropOf([file], true))).toEqual({ problem: 'noFolder' });
  });
});
