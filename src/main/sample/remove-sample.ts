import type { Actor } from '../../shared/actor.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { createBreather } from '../breath.ts';
import type { JournalRow } from '../database/entities/journal-entry.ts';
import type { Sql } from '../database/sql.ts';
import { journalOf } from '../journal/journal.ts';
import type { Unit } from '../unit.ts';
import { clearMarks, type SampleMark } from './sample-mark.ts';

/** In an order that foreign keys allow. */
const emptied = [
  'DELETE FROM payments',
  'DELETE FROM orders',
  "UPDATE list_totals SET total = 0 WHERE list = 'orders'",
  'DELETE FROM sales',
  'DELETE FROM user_statistics',
  'DELETE FROM cart_items',
  'DELETE FROM carts',
  'DELETE FROM products',
  "DELETE FROM sqlite_sequence WHERE name = 'products'",
  `DELETE FROM users WHERE id <> '${WALK_IN_USER_ID}'`,
  "UPDATE sqlite_sequence SET seq = (SELECT max(key) FROM users) WHERE name = 'users'",
  // Searches kept the names that are gone until they would have been merged away.
  "INSERT INTO products_search(products_search) VALUES ('rebuild')",
  "INSERT INTO users_search(users_search) VALUES ('rebuild')",
  'UPDATE registers SET last_receipt_number = 0',
];

/**
 * Empties a shop in which everything is the sample's; its settings stay. One transaction, which lets
 * everything else have its turn between its steps.
 */
export async function removeSample(unit: Unit, mark: SampleMark): Promise<void> {
  const { sql } = unit;
  const breathe = createBreather();
  for (const statement of emptied) {
    await sql.run(statement);
    await breathe();
  }
  const kept = await sql.all<JournalRow>(
    "SELECT * FROM journal WHERE seq > ? AND subject_type = 'settings' ORDER BY seq",
    mark.journal_before,
  );
  await cutJournal(sql, mark.journal_before);
  await breathe();
  for (const entry of kept) await recordAgain(sql, entry);
  await clearMarks(unit);
}

/**
 * Takes the end of the journal off: the one place that does. The triggers that keep everyone from it are
 * away only within this transaction, and come back word for word.
 */
async function cutJournal(sql: Sql, last: number): Promise<void> {
  const triggers = await sql.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'",
  );
  for (const { name } of triggers) await sql.run(`DROP TRIGGER "${name}"`);
  await sql.run('DELETE FROM journal WHERE seq > ?', last);
  if (last === 0) await sql.run("DELETE FROM sqlite_sequence WHERE name = 'journal'");
  else await sql.run("UPDATE sqlite_sequence SET seq = ? WHERE name = 'journal'", last);
  for (const trigger of triggers) await sql.run(trigger.sql);
}

/** What the owner changed of the settings meanwhile stays on record, chained to what is left. */
async function recordAgain(sql: Sql, entry: JournalRow): Promise<void> {
  // The journal's own words: an actor wrote the entry, and its states were objects.
  await journalOf(sql, entry.recorded_at, entry.actor as Actor).record({
    action: `settings.${entry.action.slice('settings.'.length)}`,
    subject_id: entry.subject_id,
    before: entry.state_before === null ? null : JSON.parse(entry.state_before),
    after: entry.state_after === null ? null : JSON.parse(entry.state_after),
  });
}
