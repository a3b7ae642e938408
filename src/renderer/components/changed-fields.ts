/**
 * The values of those fields that were typed in. A form that sends the others as well would take back
 * what someone else changed in them meanwhile.
 * @param typed what stands in the fields @param before what stood there when the form was opened
 */
export function changedFields<Values extends object>(
  values: Values,
  typed: Readonly<Record<keyof Values, string>>,
  before: Readonly<Record<keyof Values, string>>,
): Partial<Values> {
  const changed = { ...values };
  // Object.keys forgets that the keys are those of the values.
  for (const field of Object.keys(values) as (keyof Values)[]) {
    if (typed[field] === before[field]) delete changed[field];
  }
  return changed;
}
