/** UTC milliseconds as ISO 8601 with `Z`, the way the wire has them. */
export function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
