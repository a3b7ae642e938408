import type { User } from '../../shared/contract/users.ts';
import { conflict, invalidInput, notFound } from '../../shared/errors.ts';
import { WALK_IN_USER_ID } from '../../shared/walk-in.ts';
import { amend } from '../amend.ts';
import { type UserRow, userEntity } from '../database/entities/user.ts';
import { Filter } from '../database/filter.ts';
import { rowWriter } from '../database/row-writer.ts';
import type { Sql } from '../database/sql.ts';
import { listTotal } from '../list-totals.ts';
import { type Page, type PageRequest, pageOf, parseTimeCursor, timeKeyOf } from '../paging.ts';
import { searchKey } from '../search-text.ts';
import type { Reading, Unit } from '../unit.ts';
import { assertEmailIsFree, emailKey } from './user-email.ts';
import { assertKnown } from './user-identity.ts';
import { keyOfFound, searchUsers } from './user-search.ts';
import { toUser } from './user-view.ts';

export interface UserDetails {
  readonly email?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

/** @throws DomainError `NOT_FOUND`; `field` names the input the id came from */
export async function getUser(sql: Sql, id: string, field?: string): Promise<UserRow> {
  const row = await sql.get<UserRow>('SELECT * FROM users WHERE id = ?', id);
  if (!row) throw notFound('customer', id, field);
  return row;
}

export class UsersService {
  /**
   * @throws DomainError `INVALID_INPUT` without an email over REST (the specification requires one) or
   * without anything to know the customer by; `CONFLICT` `duplicate` when the email is taken
   */
  async create(unit: Unit, details: UserDetails): Promise<User> {
    if (unit.actor === 'api' && !details.email) throw invalidInput('email', 'email is required.');
    return this.add(unit, details);
  }

  /** As {@link create}, but anyone may leave the email out: files list people who have none. */
  async add(unit: Unit, details: UserDetails, id = unit.createId()): Promise<User> {
    const row = compose(details, {
      id,
      email: null,
      name: null,
      phone: null,
      erased_at: null,
      created_at: unit.now,
      updated_at: unit.now,
    });
    await assertEmailIsFree(unit.sql, row);
    await users.insert(unit.sql, row);
    unit.changed('users');
    return toUser(row);
  }

  /** Newest first. */
  async findAll(
    { sql }: Reading,
    request: PageRequest & { readonly search?: string | undefined },
  ): Promise<Page<User>> {
    const { search, cursor, limit } = request;
    if (search !== undefined) {
      const found = await searchUsers(sql, { search, cursor, rows: limit + 1 });
      return pageOf(found, { limit, total: null, keyOf: keyOfFound, toItem: toUser });
    }
    const filter = new Filter();
    if (cursor) filter.add('(created_at, id) < (?, ?)', ...parseTimeCursor(cursor));
    const rows = await sql.all<UserRow>(
      `SELECT * FROM users ${filter} ORDER BY created_at DESC, id DESC LIMIT ?`,
      ...filter.values,
      limit + 1,
    );
    return pageOf(rows, { limit, total: await listTotal(sql, 'users'), keyOf: timeKeyOf, toItem: toUser });
  }

  async findOne({ sql }: Reading, id: string): Promise<User> {
    return toUser(await getUser(sql, id));
  }

  /** @throws DomainError `NOT_FOUND`, `INVALID_INPUT` and `CONFLICT` as {@link create} */
  async update(unit: Unit, id: string, change: UserDetails): Promise<User> {
    if (unit.actor === 'api' && change.email === null) throw invalidInput('email', 'email is required.');
    return this.change(unit, id, change);
  }

  /** As {@link update}, but anyone may take the email away. */
  async change(unit: Unit, id: string, change: UserDetails): Promise<User> {
    const before = await getUser(unit.sql, id);
    const row = compose(change, { ...before, updated_at: unit.now });
    await assertEmailIsFree(unit.sql, row);
    await users.update(unit.sql, row);
    unit.changed('users');
    return toUser(row);
  }

  /** @throws DomainError `NOT_FOUND`; `CONFLICT` `in_use` when the customer bought or has a filled cart */
  async remove(unit: Unit, id: string): Promise<void> {
    const { sql } = unit;
    await getUser(sql, id);
    await assertNotInUse(sql, id);
    await sql.run('DELETE FROM carts WHERE user_id = ?', id);
    await unit.orm().delete(userEntity, { id });
    unit.changed('users', 'carts');
  }
}

/** The search index numbers its rows by itself. */
type UserColumns = Omit<UserRow, 'key'>;

const users = rowWriter('users', [
  'id',
  'email',
  'email_key',
  'name',
  'phone',
  'search_text',
  'erased_at',
  'created_at',
  'updated_at',
] satisfies (keyof UserColumns)[]);

function compose(change: UserDetails, base: Omit<UserColumns, 'email_key' | 'search_text'>): UserColumns {
  const row = amend(base, change);
  assertKnown(row);
  const known = [row.name, row.email, row.phone].filter((text) => text !== null);
  return { ...row, email_key: emailKey(row.email), search_text: searchKey(known.join('\n')) };
}

async function assertNotInUse(sql: Sql, id: string): Promise<void> {
  if (id === WALK_IN_USER_ID) throw conflict('in_use', 'The walk-in customer is always needed.');
  if (await sql.get('SELECT 1 FROM sales WHERE user_id = ? LIMIT 1', id)) {
    throw conflict('in_use', 'This customer has bought something, and the books keep it.');
  }
  if (await sql.get('SELECT 1 FROM cart_items WHERE user_id = ? LIMIT 1', id)) {
    throw conflict('in_use', 'Something is being rung up for this customer. Empty the cart first.');
  }
}
