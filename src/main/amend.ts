/** What may be given anew of a row. */
export type Amendment<Row> = { readonly [Name in keyof Row]?: Row[Name] | undefined };

/** `base` with what `change` gives; what it leaves undefined stays as it was. */
export function amend<Row extends object>(base: Row, change: Amendment<Row>): Row {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.assign({ ...base }, Object.fromEntries(given));
}
