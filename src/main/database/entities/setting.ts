import { EntitySchema } from 'typeorm';
import { id, integer, text } from './columns.ts';

export interface SettingRow {
  readonly key: string;
  /** JSON. */
  readonly value: string;
  readonly updated_at: number;
}

export const settingEntity = new EntitySchema<SettingRow>({
  name: 'setting',
  tableName: 'settings',
  columns: { key: id, value: text, updated_at: integer },
  checks: [{ name: 'settings_value', expression: 'json_valid("value")' }],
});
