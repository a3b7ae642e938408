import type { User } from '../../shared/contract/users.ts';
import type { UserRow } from '../database/entities/user.ts';
import { toIso } from '../time.ts';

export type UserFields = Pick<UserRow, 'id' | 'email' | 'name' | 'phone' | 'created_at' | 'updated_at'>;

export function toUser(row: UserFields): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    phone: row.phone,
    createdAt: toIso(row.created_at),
    updatedAt: toIso(row.updated_at),
  };
}

/** A user beside another row: its columns with `user__` before their names. */
export type JoinedUser = { readonly [Name in keyof UserFields as `user__${Name}`]: UserFields[Name] };

/** To select a {@link JoinedUser} from users as `u`. */
export const joinedUser = `u.id AS user__id, u.email AS user__email, u.name AS user__name, u.phone AS user__phone,
  u.created_at AS user__created_at, u.updated_at AS user__updated_at`;

export function toJoinedUser(row: JoinedUser): User {
  return toUser({
    id: row.user__id,
    email: row.user__email,
    name: row.user__name,
    phone: row.user__phone,
    created_at: row.user__created_at,
    updated_at: row.user__updated_at,
  });
}
