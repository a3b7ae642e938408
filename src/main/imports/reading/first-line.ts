import type { CsvRow } from '../../csv/csv-reader.ts';

/** Whether a first line without a known name may name the columns all the same: it holds nothing but words. */
export function mayNameColumns({ cells, fault }: CsvRow): boolean {
  return fault === null && cells.some(isFilled) && !cells.some(isFigure);
}

/** Whether it must, because in some column it has a word and every other row a figure or an address. */
export function namesColumns(first: CsvRow, others: readonly CsvRow[]): boolean {
  if (!mayNameColumns(first)) return false;
  return first.cells.some((name, index) => {
    const below = others.flatMap(({ cells, fault }) => (fault === null ? (cells[index] ?? []) : []));
    const filled = below.filter(isFilled);
    return isFilled(name) && filled.length > 0 && filled.every(isFigure);
  });
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** An amount, a code, a number or an email address, and no word with a digit, as `Telefoon 1`. */
function isFigure(cell: string): boolean {
  const digits = cell.match(/\d/g)?.length ?? 0;
  const letters = cell.match(/\p{L}/gu)?.length ?? 0;
  return cell.includes('@') || (digits > 0 && digits >= letters);
}
