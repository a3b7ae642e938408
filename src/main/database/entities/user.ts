import { EntitySchema } from 'typeorm';
import { integer, optionalText, text } from './columns.ts';

export interface UserRow {
  /** The integer by which the search index knows the user: the later made, the higher. */
  readonly key: number;
  readonly id: string;
  readonly email: string | null;
  /** The email address in the form that is unique: see {@link emailKey}. */
  readonly email_key: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  /** What a search looks through: name, email and phone as {@link searchKey} has them. */
  readonly search_text: string;
  readonly erased_at: number | null;
  readonly created_at: number;
  readonly updated_at: number;
}

export const userEntity = new EntitySchema<UserRow>({
  name: 'user',
  tableName: 'users',
  columns: {
    key: { ...integer, primary: true, generated: 'increment' },
    id: text,
    email: optionalText,
    email_key: optionalText,
    name: optionalText,
    phone: optionalText,
    search_text: text,
    erased_at: { ...integer, nullable: true },
    created_at: integer,
    updated_at: integer,
  },
  uniques: [
    { name: 'users_id', columns: ['id'] },
    { name: 'users_email', columns: ['email_key'] },
  ],
  indices: [
    { name: 'users_newest', columns: ['created_at', 'id'] },
    { name: 'users_without_email', columns: ['name', 'phone'], where: '"email" IS NULL' },
  ],
  checks: [{ name: 'users_email_key', expression: '("email" IS NULL) = ("email_key" IS NULL)' }],
});
