import * as z from 'zod';
import type { SettingRow } from '../database/entities/setting.ts';
import type { Sql } from '../database/sql.ts';
import { storeSetting } from '../settings/settings-service.ts';
import type { Unit } from '../unit.ts';

/** Where the sample ends and what is the shop's own begins. */
const markSchema = z.object({
  /** In UTC milliseconds. The sample's customers and sales are older, and nothing of the shop's own is. */
  loaded_at: z.int(),
  /** The journal's last entry before the sample. */
  journal_before: z.int(),
  /** The journal's last entry of the sample. */
  journal_last: z.int(),
  /** The key of the sample's last product. */
  product_last: z.int(),
  /** How many receipts the registers had given when it was loaded, its own among them. */
  receipts: z.int(),
});

export type SampleMark = z.infer<typeof markSchema>;

const LOADED = 'sample';
const DECLINED = 'sample_declined';

async function readSetting(sql: Sql, key: string): Promise<unknown> {
  const row = await sql.get<Pick<SettingRow, 'value'>>('SELECT value FROM settings WHERE key = ?', key);
  return row && JSON.parse(row.value);
}

/** Undefined as long as no sample is loaded. */
export async function findMark(sql: Sql): Promise<SampleMark | undefined> {
  return markSchema.optional().parse(await readSetting(sql, LOADED));
}

export async function isDeclined(sql: Sql): Promise<boolean> {
  return (await readSetting(sql, DECLINED)) === true;
}

export function storeDeclined(unit: Unit, declined: boolean): Promise<void> {
  return storeSetting(unit, DECLINED, declined);
}

/** How far the journal, the products and the receipts have come. */
const POSITIONS = `SELECT (SELECT coalesce(max(seq), 0) FROM journal) AS journal,
  (SELECT coalesce(max(key), 0) FROM products) AS product,
  (SELECT coalesce(sum(last_receipt_number), 0) FROM registers) AS receipts`;

export interface Positions {
  readonly journal: number;
  readonly product: number;
  readonly receipts: number;
}

export async function readPositions(sql: Sql): Promise<Positions> {
  const positions = await sql.get<Positions>(POSITIONS);
  if (!positions) throw new Error('The database did not tell how far it has come.');
  return positions;
}

/** Marks all that came between `before` and now as the sample. */
export async function storeMark(unit: Unit, before: Positions): Promise<void> {
  const after = await readPositions(unit.sql);
  const mark: SampleMark = {
    loaded_at: unit.now,
    journal_before: before.journal,
    journal_last: after.journal,
    product_last: after.product,
    receipts: after.receipts,
  };
  await storeSetting(unit, LOADED, mark);
}

/** Forgets that there was a sample, and that it was offered. */
export async function clearMarks({ sql }: Unit): Promise<void> {
  await sql.run('DELETE FROM settings WHERE key IN (?, ?)', LOADED, DECLINED);
}
