import { invalidInput } from '../../shared/errors.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import type { UserRow } from '../database/entities/user.ts';
import type { Sql } from '../database/sql.ts';
import { assertEmailIsFree, emailKey } from '../users/user-email.ts';
import { differs, firstFound, type Plan, type Planner } from './plan.ts';
import type { RowValues } from './reading/row-reader.ts';

/**
 * A row is about the customer with its id, else its email address; one that is not there is added.
 * @throws DomainError `INVALID_INPUT` when nothing would be left to know the customer by; `CONFLICT`
 * `duplicate` when another customer has the email address
 */
async function plan(sql: Sql, values: RowValues): Promise<Plan> {
  const email = values.email ?? null;
  const email_key = emailKey(email);
  const row = await firstFound<UserRow>([
    async () => (values.id ? sql.get('SELECT * FROM users WHERE id = ?', values.id) : undefined),
    async () => (email_key ? sql.get('SELECT * FROM users WHERE email_key = ?', email_key) : undefined),
  ]);
  if (row?.id === WALK_IN_USER_ID) throw invalidInput('id', 'id is that of the walk-in customer.');
  await assertEmailIsFree(sql, { id: row?.id ?? values.id ?? '', email, email_key });
  assertKnownBySomething(row, values);
  if (!row) return { action: 'add' };
  const { name, phone } = values;
  return { action: differs(row, { name, phone, email: values.email }) ? 'update' : 'unchanged', id: row.id };
}

function assertKnownBySomething(row: UserRow | undefined, values: RowValues): void {
  const after = { name: row?.name, email: row?.email, phone: row?.phone, ...given(values) };
  if (after.name || after.email || after.phone) return;
  throw invalidInput('name', 'A customer needs a name, an email address or a phone number.');
}

function given({ name, email, phone }: RowValues): Partial<Pick<RowValues, 'name' | 'email' | 'phone'>> {
  return Object.fromEntries(
    Object.entries({ name, email, phone }).filter(([, value]) => value !== undefined),
  );
}

export const userPlanner: Planner = {
  plan,
  codesOf: ({ email }) => [{ field: 'email', value: emailKey(email ?? null) }],
};
