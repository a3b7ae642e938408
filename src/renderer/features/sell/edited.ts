function sharedStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return length;
}

/**
 * Whether a text was edited, by one letter more or less. A scan or a paste replaces it: the first
 * letter of what is typed over a selected text stands alone.
 */
export function isEdited(before: string, after: string): boolean {
  const [shorter, longer] = before.length < after.length ? [before, after] : [after, before];
  if (after.length < 2 || longer.length !== shorter.length + 1) return false;
  const start = sharedStart(shorter, longer);
  return shorter.slice(start) === longer.slice(start + 1);
}
