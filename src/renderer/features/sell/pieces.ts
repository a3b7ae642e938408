import { MAX_QUANTITY } from '../../../shared/limits.ts';

/** Reads a quantity as typed. Returns undefined for anything but a whole number that a line can have. */
export function parsePieces(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d{1,6}$/.test(text)) return undefined;
  const pieces = Number(text);
  return pieces >= 1 && pieces <= MAX_QUANTITY ? pieces : undefined;
}
