/** What would be read as something else without quotes; blanks at the ends are kept by them as well. */
const NEEDS_QUOTES = /[",;\r\n]|^\s|\s$/;

/**
 * One row as RFC 4180 has it, with commas and its CRLF. A row of one empty cell is written in quotes, since
 * a blank line is no row.
 */
export function csvLine(cells: readonly (string | null)[]): string {
  const [first] = cells;
  if (cells.length === 1 && (first === null || first === '')) return '""\r\n';
  return `${cells.map((cell) => quoted(cell ?? '')).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
