const MAX_SHOWN_LENGTH = 100;

/** As much of a cell as a person is shown. */
export function shortened(cell: string): string {
  return cell.length > MAX_SHOWN_LENGTH ? cell.slice(0, MAX_SHOWN_LENGTH) : cell;
}

/** What a column is called: its name in line 1, or else its place. */
export function columnName(header: readonly string[] | null, index: number): string {
  return shortened(header?.[index]?.trim() ?? '') || `Column ${index + 1}`;
}

/** Longer than every text that can be read, so that what is cut was wrong, or of no use. */
const MAX_KEPT_LENGTH = 2000;

/** As much of a cell as is kept of a wrong row. */
export function kept(cell: string): string {
  return cell.length > MAX_KEPT_LENGTH ? `${cell.slice(0, MAX_KEPT_LENGTH - 1)}…` : cell;
}
