import { conflict } from '../../shared/errors.ts';
import type { UserRow } from '../database/entities/user.ts';
import type { Sql } from '../database/sql.ts';

/** The form of an email address in which it is unique. */
export function emailKey(email: string | null): string | null {
  return email === null ? null : email.normalize('NFC').toLowerCase();
}

/** @throws DomainError `CONFLICT` `duplicate` when another customer has the email address */
export async function assertEmailIsFree(
  sql: Sql,
  { id, email, email_key }: Pick<UserRow, 'id' | 'email' | 'email_key'>,
): Promise<void> {
  if (email_key === null) return;
  const other = await sql.get('SELECT 1 FROM users WHERE email_key = ? AND id <> ?', email_key, id);
  if (other) throw conflict('duplicate', `Another customer already has the email address ${email}.`, 'email');
}
