import type { RowValues } from '../../../../src/main/imports/reading/row-reader.ts';
import type { ReadAs, ReadingChoice } from '../../../../src/shared/contract/imports.ts';
import type { ImportKind } from '../../../../src/shared/import-format.ts';

/** A row by its line: what it holds, or what is wrong in it, as `Price must not be empty`. */
export type ExpectedRow = readonly [line: number, read: RowValues | string];

/** A file that is hard to read, and what it must answer. */
export interface NastyFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** `products` when left out. */
  readonly kind?: ImportKind;
  readonly choice?: ReadingChoice;
  /** `USD` when left out. */
  readonly currency?: string;
  readonly expected:
    | { readonly refused: string }
    | {
        readonly readAs?: Partial<ReadAs>;
        /** Null when left out. */
        readonly problem?: string;
        readonly rows: readonly ExpectedRow[];
      };
}

/** UTF-8 without a mark, every line with a line feed. */
export function lines(...given: readonly string[]): Buffer {
  return Buffer.from(given.map((line) => `${line}\n`).join(''));
}

export function bytes(...parts: readonly (string | readonly number[])[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
