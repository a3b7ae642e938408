import { bytesOf, type Encoding, type SourceFile } from './file-text.ts';
import { assertIsText } from './not-text.ts';
import { countUtf8, lineOf, readStrictly, UNDEFINED_IN_1252 } from './strict-text.ts';
import { UnreadableFile } from './unreadable-file.ts';

export interface SettledEncoding {
  readonly encoding: Encoding;
  /** What is wrong with the file in this encoding. */
  readonly problem: string | null;
  /** Whether the file ends in the middle of a character. */
  readonly isCut: boolean;
}

/** The first bytes, by which a kind of file and UTF-16 are known. */
const START_BYTES = 4096;

/**
 * A file that cannot be UTF-8 in so many more places than it can is none: what can be is chance, as `ß“` or
 * `CAFÉ»`. Otherwise it is UTF-8 that was damaged, where Windows-1252 would spoil every letter with an accent.
 */
const CHANCE = 20;

/**
 * Finds out how a file's characters are written: by its byte order mark, by the zeros of UTF-16, as UTF-8
 * when all of it can be that (the one character that cannot may be in the last line) or much of it, else as
 * Windows-1252.
 * @param chosen what the person says it is
 * @throws UnreadableFile when it is empty or no text
 */
export async function settleEncoding(file: SourceFile, chosen?: Encoding): Promise<SettledEncoding> {
  const start = await startOf(file);
  if (start.length === 0) throw new UnreadableFile('This file is empty.');
  assertIsText(start);
  const sure = chosen ?? byMark(start) ?? byZeros(start);
  const encoding = sure ?? 'utf-8';
  const answer = await readStrictly(file, encoding);
  if (!sure && answer.isCut && answer.isPlain) return asWindows1252(file);
  if (!sure && answer.isWrong) return settleWithoutMark(file);
  if (answer.hasZeros && !chosen) throw await zerosIn(file, encoding);
  const problem = answer.isWrong || answer.hasZeros ? await problemIn(file, encoding, chosen) : null;
  return { encoding, problem, isCut: answer.isCut };
}

async function settleWithoutMark(file: SourceFile): Promise<SettledEncoding> {
  const { valid, invalid, hasZeros } = await countUtf8(file);
  if (hasZeros) throw await zerosIn(file, 'windows-1252');
  if (invalid >= CHANCE * valid) return asWindows1252(file);
  return { encoding: 'utf-8', problem: await problemIn(file, 'utf-8'), isCut: false };
}

async function asWindows1252(file: SourceFile): Promise<SettledEncoding> {
  const encoding = 'windows-1252';
  const { isWrong } = await readStrictly(file, encoding);
  const line = isWrong && (await lineOf(file, encoding, UNDEFINED_IN_1252));
  const problem = line
    ? `Line ${line} has characters that are neither UTF-8 nor Windows-1252. Save the file as UTF-8.`
    : null;
  return { encoding, problem, isCut: false };
}

async function startOf(file: SourceFile): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const bytes of bytesOf(file)) {
    parts.push(bytes);
    length += bytes.length;
    if (length >= START_BYTES) break;
  }
  return Buffer.concat(parts).subarray(0, START_BYTES);
}

function byMark(start: Buffer): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** In UTF-16, every second byte of a text in Latin letters is zero, and the other never is. */
function byZeros(start: Buffer): Encoding | undefined {
  const pairs = start.length >> 1;
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (start[at] === 0) zeros[at % 2 ? 1 : 0] += 1;
  const [high, low] = zeros;
  if (low > pairs / 2 && high === 0) return 'utf-16le';
  if (high > pairs / 2 && low === 0) return 'utf-16be';
  return undefined;
}

async function zerosIn(file: SourceFile, encoding: Encoding): Promise<UnreadableFile> {
  const line = await lineOf(file, encoding, /\0/);
  return new UnreadableFile(
    `Line ${line} has zero bytes, which no text has: this is no CSV file, or its copy was cut short and filled up. Export or copy it again.`,
  );
}

async function problemIn(file: SourceFile, encoding: Encoding, chosen?: Encoding): Promise<string> {
  const wrong = encoding === 'windows-1252' ? UNDEFINED_IN_1252 : /\ufffd/;
  const line = await lineOf(file, encoding, new RegExp(`\\0|${wrong.source}`));
  if (encoding === 'utf-8' && !chosen) {
    return `Line ${line} has bytes that are not UTF-8, as the rest of the file is. Save it as UTF-8 again, or choose Windows-1252 if that is what it is.`;
  }
  return `Line ${line} has bytes that are no text in the encoding ${encoding}. Choose another.`;
}
