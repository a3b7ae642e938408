import { describe, expect, it } from 'vitest';
import { type Database, openDatabase, type Transaction } from '../../../src/main/database/database.ts';
import { isUnavailable } from '../../../src/main/database/unavailable.ts';
import { note, notesIn, openTestDatabase } from '../../support/database.ts';

/** Lets the database grow by so many pages and no further, as a full disk would. */
function leaveRoom(database: Database, pages: number): Promise<unknown> {
  return database.write(async ({ sql }) => {
    const size = await sql.get<{ page_count: number }>('PRAGMA page_count');
    return sql.get(`PRAGMA max_page_count = ${(size?.page_count ?? 0) + pages}`);
  });
}

const large = JSON.stringify('x'.repeat(100_000));

function fill({ sql }: Transaction): Promise<void> {
  return sql.run('INSERT INTO settings (key, value, updated_at) VALUES (?, ?, 0)', 'large', large);
}

describe('a disk that is full', () => {
  it('fails the unit that needs room, as something that can be tried again', async () => {
    const { database } = await openTestDatabase();
    await leaveRoom(database, 2);
    const error: unknown = await database.write(fill).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'SQLITE_FULL' });
    expect(isUnavailable(error)).toBe(true);
  });

  it('leaves nothing of that unit, and later units are stored for good as before', async () => {
    const { database, file } = await openTestDatabase();
    await leaveRoom(database, 2);
    for (const attempt of [1, 2, 3]) {
      const full = database.write(async (unit) => {
        await note(unit, `before it was full ${attempt}`);
        await fill(unit);
      });
      await expect(full).rejects.toMatchObject({ code: 'SQLITE_FULL' });
      // SQLite has rolled back by itself; TypeORM must not go on counting the transaction as open.
      await database.write((unit) => note(unit, `sold ${attempt}`));
      const refused = database.write(async (unit) => {
        await note(unit, `refused ${attempt}`);
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      await database.write((unit) => note(unit, `sold again ${attempt}`));
    }
    const stored = [1, 2, 3].flatMap((attempt) => [`sold ${attempt}`, `sold again ${attempt}`]);
    expect(await database.read(notesIn)).toEqual(stored);
    await database.close();
    const again = await openDatabase(file);
    expect(await again.read(notesIn)).toEqual(stored);
    await again.close();
  });
});
