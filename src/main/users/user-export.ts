import { importFields } from '../../shared/import-format.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { type CsvPage, csvPageOf } from '../csv/csv-page.ts';
import type { UserRow } from '../database/entities/user.ts';
import type { Reading } from '../unit.ts';

const AFTER = `SELECT * FROM users WHERE key > ? AND erased_at IS NULL AND id <> ? ORDER BY key LIMIT ?`;

/** Every customer in the columns that an import reads; the walk-in customer is in every shop. */
export function exportUsers({ sql }: Reading, cursor: string | undefined): Promise<CsvPage> {
  return csvPageOf<UserRow>(
    {
      header: importFields.users,
      read: (after, rows) => sql.all(AFTER, after, WALK_IN_USER_ID, rows),
      keyOf: ({ key }) => key,
      toCells: (row) => importFields.users.map((field) => row[field]),
    },
    cursor,
  );
}
