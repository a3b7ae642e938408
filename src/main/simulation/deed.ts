import { journalOf } from '../journal/journal.ts';
import type { Unit } from '../unit.ts';

/** Something that happened in the shop at a moment. Deeds are done in order, each before the next is asked for. */
export interface Deed {
  /** UTC milliseconds. */
  readonly moment: number;
  /** How many orders it makes. */
  readonly orders: number;
  run(unit: Unit): Promise<void>;
}

/** Does a deed within a unit of work, as if the unit's moment were the deed's. */
export function doDeed(deed: Deed, unit: Unit, createId: (moment: number) => string): Promise<void> {
  const { moment } = deed;
  return deed.run({
    ...unit,
    now: moment,
    journal: journalOf(unit.sql, moment, unit.actor),
    createId: () => createId(moment),
  });
}
