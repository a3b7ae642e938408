const LENGTHS: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/**
 * The digit that makes a GTIN's weighted sum a multiple of ten
 * (GS1 General Specifications, section 7.9: weights 3 and 1 from the right).
 * @param body all digits but the last
 */
function checkDigit(body: string): number {
  let weighted = 0;
  for (let index = 0; index < body.length; index++) {
    const weight = (body.length - index) % 2 === 1 ? 3 : 1;
    weighted += Number(body[index]) * weight;
  }
  return (10 - (weighted % 10)) % 10;
}

/** The GTIN of these digits, with the check digit that belongs behind them. */
export function completeGtin(body: string): string {
  return `${body}${checkDigit(body)}`;
}

/**
 * The one way a GTIN is kept: EAN-8, EAN-13 or GTIN-14 as it is, UPC-A as the EAN-13 it also is.
 * @returns undefined when it has another length, anything but digits, or a wrong check digit
 */
export function normalizeGtin(code: string): string | undefined {
  if (!/^\d+$/.test(code) || !LENGTHS.has(code.length)) return undefined;
  if (checkDigit(code.slice(0, -1)) !== Number(code.at(-1))) return undefined;
  return code.length === 12 ? `0${code}` : code;
}
