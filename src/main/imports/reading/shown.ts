const MAX_SHOWN_LENGTH = 100;

/** As much of a cell as a person is shown. */
export function shortened(cell: string): string {
  return cell.length > MAX_SHOWN_LENGTH ? cell.slice(0, MAX_SHOWN_LENGTH) : cell;
}

/** What a column is called: its name in line 1, or else its place. */
export function columnName(names: readonly string[] | null, index: number): string {
  return shortened(names?.[index]?.trim() ?? '') || `Column ${index + 1}`;
}
