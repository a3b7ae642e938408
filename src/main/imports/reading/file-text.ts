import { createReadStream } from 'node:fs';
import type { ReadAs } from '../../../shared/contract/imports.ts';

export type Encoding = ReadAs['encoding'];

/** A file on disk, and how many bytes of it are read at a time. */
export interface SourceFile {
  readonly path: string;
  readonly chunkBytes: number;
}

export async function* bytesOf({ path, chunkBytes }: SourceFile): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: chunkBytes });
}

/**
 * The text of a file, part by part, without its byte order mark. What cannot be in the encoding becomes
 * U+FFFD.
 * @param onRead is told how many bytes were read so far
 */
export async function* textOf(
  file: SourceFile,
  encoding: Encoding,
  onRead?: (bytesRead: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let bytesRead = 0;
  for await (const bytes of bytesOf(file)) {
    bytesRead += bytes.length;
    onRead?.(bytesRead);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** The beginning of a file's text, by which it is recognised how to read it. */
export interface Head {
  readonly text: string;
  /** Whether that is all there is. */
  readonly isWhole: boolean;
}

const HEAD_LENGTH = 1024 * 1024;

export async function headOf(file: SourceFile, encoding: Encoding): Promise<Head> {
  let text = '';
  for await (const part of textOf(file, encoding)) {
    text += part;
    if (text.length >= HEAD_LENGTH) return { text, isWhole: false };
  }
  return { text, isWhole: true };
}
