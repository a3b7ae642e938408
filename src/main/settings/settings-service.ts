import type { Settings } from '../../shared/contract/settings.ts';
import { type Currency, currencyOf } from '../../shared/currency.ts';
import { conflict } from '../../shared/errors.ts';
import { type Amendment, amend } from '../amend.ts';
import type { SettingRow } from '../database/entities/setting.ts';
import type { Sql } from '../database/sql.ts';
import type { Reading, Unit } from '../unit.ts';

const initial: Settings = {
  shop_name: 'My shop',
  currency: 'USD',
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  deliver_at_checkout: false,
};

/** The currency that prices and new sales are in. */
export async function shopCurrency(sql: Sql): Promise<Currency> {
  const row = await sql.get<{ value: string }>("SELECT value FROM settings WHERE key = 'currency'");
  return currencyOf(row ? String(JSON.parse(row.value)) : initial.currency);
}

export class SettingsService {
  async find({ sql }: Reading): Promise<Settings> {
    const rows = await sql.all<SettingRow>('SELECT key, value FROM settings');
    // What else is remembered there is nobody's to set.
    const known = rows.filter(({ key }) => Object.hasOwn(initial, key));
    return { ...initial, ...Object.fromEntries(known.map(({ key, value }) => [key, JSON.parse(value)])) };
  }

  /** @throws DomainError `CONFLICT` `in_use` when the currency of recorded amounts would change */
  async update(unit: Unit, change: Amendment<Settings>): Promise<Settings> {
    const before = await this.find(unit);
    const after = amend(before, change);
    if (after.currency !== before.currency)
      await assertCurrencyIsFree(unit.sql, before.currency, after.currency);
    for (const [key, value] of Object.entries(after)) await storeSetting(unit, key, value);
    await unit.journal.record({ action: 'settings.changed', subject_id: 'settings', before, after });
    unit.changed('settings');
    return after;
  }
}

/** @param value what JSON can carry */
export async function storeSetting(
  { sql, now }: Pick<Unit, 'sql' | 'now'>,
  key: string,
  value: unknown,
): Promise<void> {
  await sql.run(
    `INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    key,
    JSON.stringify(value),
    now,
  );
}

/** Prices are kept in minor units: with another exponent they would mean something else. */
async function assertCurrencyIsFree(sql: Sql, from: string, to: string): Promise<void> {
  const sold = await sql.get('SELECT 1 FROM sales LIMIT 1');
  if (sold)
    throw conflict('in_use', 'The currency cannot change any more: sales are recorded in it.', 'currency');
  const priced = await sql.get('SELECT 1 FROM products LIMIT 1');
  if (priced && currencyOf(from).exponent !== currencyOf(to).exponent) {
    throw conflict(
      'in_use',
      `Products are priced in ${from}. Delete them before changing to ${to}.`,
      'currency',
    );
  }
}
