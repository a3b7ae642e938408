import { countLineEnds } from '../../csv/line-ends.ts';
import { bytesOf, type Encoding, type SourceFile, textOf } from './file-text.ts';

/** What a strict reading of a file in an encoding found. */
export interface StrictReading {
  readonly isWrong: boolean;
  readonly hasZeros: boolean;
  readonly isCut: boolean;
  /** Whether every character is ASCII. */
  readonly isPlain: boolean;
}

/** Bytes that Windows-1252 has no character for. */
export const UNDEFINED_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Reads all of a file strictly, or up to the first fault. */
export async function readStrictly(file: SourceFile, encoding: Encoding): Promise<StrictReading> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let isPlain = true;
  const answer = { isWrong: false, hasZeros: false, isCut: false };
  for await (const bytes of bytesOf(file)) {
    const text = decodedOrNull(() => decoder.decode(bytes, { stream: true }));
    if (text === null) return { ...answer, isPlain, isWrong: true };
    if (text.includes('\0')) return { ...answer, isPlain, hasZeros: true };
    if (isPlain) isPlain = !BEYOND_ASCII.test(text);
    if (encoding === 'windows-1252' && UNDEFINED_IN_1252.test(text)) {
      return { ...answer, isPlain, isWrong: true };
    }
  }
  return { ...answer, isPlain, isCut: decodedOrNull(() => decoder.decode()) === null };
}

/** How often a file has a character beyond ASCII in UTF-8, and how often what cannot be one. */
export async function countUtf8(file: SourceFile) {
  const counts = { valid: 0, invalid: 0, hasZeros: false };
  for await (const text of textOf(file, 'utf-8')) {
    counts.invalid += text.match(/\ufffd/g)?.length ?? 0;
    counts.valid += text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
    counts.hasZeros ||= text.includes('\0');
  }
  return counts;
}

function decodedOrNull(decode: () => string): string | null {
  try {
    return decode();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The line of the first character that is wrong. */
export async function lineOf(file: SourceFile, encoding: Encoding, wrong: RegExp): Promise<number> {
  let line = 1;
  let carry = '';
  for await (const part of textOf(file, encoding)) {
    const text = carry + part;
    const at = text.search(wrong);
    if (at >= 0) return line + countLineEnds(text.slice(0, at));
    carry = text.endsWith('\r') ? '\r' : '';
    line += countLineEnds(text.slice(0, text.length - carry.length));
  }
  return line;
}
