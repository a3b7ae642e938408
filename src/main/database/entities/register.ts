import { EntitySchema } from 'typeorm';
import { id, integer, integerCheck, text } from './columns.ts';

/** One till. */
export interface RegisterRow {
  readonly id: string;
  readonly name: string;
  readonly last_receipt_number: number;
  readonly created_at: number;
}

export const registerEntity = new EntitySchema<RegisterRow>({
  name: 'register',
  tableName: 'registers',
  columns: { id, name: text, last_receipt_number: { ...integer, default: 0 }, created_at: integer },
  checks: [{ name: 'registers_last_receipt_number', expression: integerCheck('last_receipt_number', 0) }],
});
