import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entities } from '../../../src/main/database/entities/all.ts';
import { migrations } from '../../../src/main/database/migrations/all.ts';
import { SCHEMA_VERSION } from '../../../src/main/database/schema-version.ts';
import { openTestDatabase } from '../../support/database.ts';
import { rowsOf } from '../../support/rows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function openSource(file: string, options: Partial<DataSourceOptions> = {}): Promise<DataSource> {
  const source = new DataSource({
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: file,
    entities,
    ...options,
  } as DataSourceOptions);
  await source.initialize();
  onTestFinished(() => source.destroy());
  return source;
}

/** Tables and indexes as SQLite keeps their text, apart from what only migrations make: search, triggers. */
function schemaOf(file: string): ReadonlyMap<string, string> {
  const rows = rowsOf<{ name: string; sql: string }>(
    file,
    `SELECT name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL
      AND name NOT LIKE 'products_search%' AND name NOT LIKE 'users_search%' AND name NOT IN ('migrations', 'sqlite_sequence') ORDER BY name`,
  );
  return new Map(rows.map(({ name, sql }) => [name, sql.replace(/\s+/g, ' ').replace(/\( /g, '(').trim()]));
}

describe('the migrated schema', () => {
  it('leaves the schema builder nothing to do for the entities', async () => {
    const { file } = await openTestDatabase();
    const source = await openSource(file);
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('is to the letter the one that is built from the entities', async () => {
    const { file } = await openTestDatabase();
    const built = join(temporaryFolder(), 'built.db');
    await openSource(built, { synchronize: true });
    const migrated = schemaOf(file);
    expect(migrated.size).toBeGreaterThan(20);
    expect(migrated).toEqual(schemaOf(built));
  });

  it('is sound, and its version is the number of its newest migration', async () => {
    const { file } = await openTestDatabase();
    expect(rowsOf(file, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(rowsOf(file, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(rowsOf(file, 'PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
    expect(migrations).toHaveLength(SCHEMA_VERSION);
    expect(rowsOf(file, 'SELECT name FROM migrations ORDER BY id')).toEqual(
      migrations.map((Migration) => ({ name: new Migration().name })),
    );
  });
});
