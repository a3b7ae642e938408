import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/main/database/database.ts';
import { SCHEMA_VERSION } from '../../../src/main/database/schema-version.ts';
import { note, notesIn, openTestDatabase } from '../../support/database.ts';
import { gate } from '../../support/gate.ts';
import { rowsOf } from '../../support/rows.ts';

async function pragmas({ sql }: Reading, ...names: readonly string[]) {
  const values: unknown[] = [];
  for (const name of names)
    values.push(Object.values((await sql.get<Record<string, unknown>>(`PRAGMA ${name}`)) ?? {})[0]);
  return values;
}

describe('every opening', () => {
  it('makes the writer durable and both connections keep foreign keys, the first time and again', async () => {
    let file: string | undefined;
    for (let opening = 1; opening <= 3; opening++) {
      const opened = await openTestDatabase(undefined, file);
      const { database } = opened;
      file = opened.file;
      const writer = await database.write((unit) =>
        pragmas(unit, 'journal_mode', 'synchronous', 'foreign_keys'),
      );
      expect(writer).toEqual(['wal', 2, 1]);
      const reader = await database.read((reading) =>
        pragmas(reading, 'journal_mode', 'foreign_keys', 'query_only'),
      );
      expect(reader).toEqual(['wal', 1, 1]);
      await database.close();
    }
  });

  it("marks the file as this program's, with the version of its schema", async () => {
    const { database } = await openTestDatabase();
    expect(await database.read((reading) => pragmas(reading, 'application_id', 'user_version'))).toEqual([
      0x52696e67,
      SCHEMA_VERSION,
    ]);
  });
});

describe('closing', () => {
  it('finishes the work in hand, refuses what comes later, and leaves one file', async () => {
    const { database, file } = await openTestDatabase();
    const { opened, open } = gate();
    const inHand = database.write(async (unit) => {
      await opened;
      await note(unit, 'in hand');
    });
    const waiting = database.write((unit) => note(unit, 'waiting'));
    const reading = database.read(notesIn);
    const closed = database.close();
    const late = [database.write((unit) => note(unit, 'late')), database.read(notesIn)];
    for (const call of late) await expect(call).rejects.toMatchObject({ name: 'DatabaseClosed' });
    open();
    await Promise.all([inHand, waiting, reading, closed]);
    await database.close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(existsSync(`${file}-shm`)).toBe(false);
    expect(rowsOf(file, 'SELECT key FROM settings')).toEqual([{ key: 'in hand' }, { key: 'waiting' }]);
  });
});
