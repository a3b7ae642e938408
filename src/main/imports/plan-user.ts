import { invalidInput } from '../../shared/errors.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { amend } from '../amend.ts';
import type { UserRow } from '../database/entities/user.ts';
import type { Sql } from '../database/sql.ts';
import { assertEmailIsFree, emailKey } from '../users/user-email.ts';
import { assertKnown, type Identity } from '../users/user-identity.ts';
import { differs, type Plan, type Planner } from './plan.ts';
import type { RowValues } from './reading/row-reader.ts';

const nobody: Identity = { name: null, email: null, phone: null };

/**
 * A row is about the customer with its id, else its email address; one that is not there is added. Without
 * either, nothing tells two customers of one name apart: a row that is wholly as one of them changes nothing.
 * @throws DomainError `INVALID_INPUT` when nothing would be left to know the customer by; `CONFLICT`
 * `duplicate` when another customer has the email address
 */
async function plan(sql: Sql, values: RowValues): Promise<Plan> {
  const { name, phone, email = null } = values;
  const email_key = emailKey(email);
  const row = await findUser(sql, values.id, email_key);
  await assertEmailIsFree(sql, { id: row?.id ?? values.id ?? '', email, email_key });
  const given = { name, phone, email: values.email };
  const after = amend<Identity>(row ?? nobody, given);
  assertKnown(after);
  if (row) {
    const { id } = row;
    return differs(row, given) ? { action: 'update', id, change: values } : { action: 'unchanged', id };
  }
  const isThere = hasNoCode(values) && (await sql.get(LIKE, after.name, after.phone));
  return isThere ? { action: 'unchanged', id: null } : { action: 'add' };
}

/** @throws DomainError `INVALID_INPUT` when it is one whom no file may change */
async function findUser(
  sql: Sql,
  id: string | undefined,
  email_key: string | null,
): Promise<UserRow | undefined> {
  const byId = id ? await sql.get<UserRow>('SELECT * FROM users WHERE id = ?', id) : undefined;
  const byEmail = 'SELECT * FROM users WHERE email_key = ?';
  const row = byId ?? (email_key === null ? undefined : await sql.get<UserRow>(byEmail, email_key));
  if (row?.id === WALK_IN_USER_ID) throw invalidInput('id', 'id is that of the walk-in customer.');
  if (row && row.erased_at !== null) throw invalidInput('id', 'id is that of a customer who was erased.');
  return row;
}

const LIKE = `SELECT 1 FROM users
  WHERE name IS ? AND phone IS ? AND email IS NULL AND erased_at IS NULL LIMIT 1`;

function hasNoCode({ id, email }: RowValues): boolean {
  return !id && !email;
}

export const userPlanner: Planner = {
  plan,
  codesOf: ({ email }) => [{ field: 'email', value: emailKey(email ?? null) }],
  nameOf: (values) => (hasNoCode(values) ? `${values.name ?? ''}\n${values.phone ?? ''}` : undefined),
};
