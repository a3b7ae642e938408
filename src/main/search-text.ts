/*
 * Text as searches compare it: lower case, without accents, and a gap of two spaces before every word.
 * The gap makes the first one and two letters of a word a trigram of their own ("  t", " te"), so that one
 * trigram index finds a text inside of words and at the start of any word, from the first letter on.
 */

const GAP = '  ';

/** The shortest text that a trigram index can look up. */
const TRIGRAM = 3;

/** Letters and digits together; signs, and the letters of scripts that write no spaces, each alone. */
const WORDS =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+|[^\s]/gv;

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** What is stored of a text to search in, and sorted by. */
export function searchKey(text: string): string {
  return wordsOf(fold(text))
    .map((word) => GAP + word)
    .join('');
}

/** How to ask a trigram index over {@link searchKey}s for a text. */
export interface SearchPhrases {
  /** What is typed, each part once, as it stands in a key where it starts words. */
  readonly parts: readonly string[];
  /** Everything typed starts a word; undefined when nothing is left to look for. */
  readonly atWordStarts: string | undefined;
  /** Everything typed is somewhere; a part of one or two letters still starts a word. */
  readonly anywhere: string | undefined;
}

/** The parts between spaces may stand in any order. */
export function phrasesOf(text: string): SearchPhrases {
  const keys = fold(text).split(/\s+/).map(searchKey);
  const parts = [...new Set(keys)].filter((key) => key !== '');
  return { parts, atWordStarts: allOf(parts), anywhere: allOf(parts.map(withoutGap)) };
}

/** A part without the gap before it is found inside of words, if it is long enough for the index. */
function withoutGap(key: string): string {
  const text = key.slice(GAP.length);
  return [...text].length < TRIGRAM ? key : text;
}

function allOf(parts: readonly string[]): string | undefined {
  if (parts.length === 0) return undefined;
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ');
}
