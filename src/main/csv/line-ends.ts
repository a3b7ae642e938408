/** LF, CRLF and CR each end a line. */
const LINE_END = /\r\n?|\n/g;

export function countLineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/**
 * Where the next line begins.
 * @param final whether nothing follows the text: else a CR at its end may be half of a CRLF
 * @returns undefined when the text has no line end, or not all of it
 */
export function nextLine(text: string, from: number, final: boolean): number | undefined {
  LINE_END.lastIndex = from;
  const found = LINE_END.exec(text);
  if (!found) return undefined;
  if (found[0] === '\r' && LINE_END.lastIndex === text.length && !final) return undefined;
  return LINE_END.lastIndex;
}
