import { invalidInput } from '../../shared/errors.ts';
import type { UserRow } from '../database/entities/user.ts';
import { searchKey } from '../search-text.ts';

/** What a customer is known by. */
export type Identity = Pick<UserRow, 'name' | 'email' | 'phone'>;

/**
 * What is stored of a customer to search in.
 * @throws DomainError `INVALID_INPUT` when there is nothing to know the customer by
 */
export function searchTextOf({ name, email, phone }: Identity): string {
  const known = [name, email, phone].filter((text) => text !== null);
  if (known.length === 0)
    throw invalidInput('name', 'A customer needs a name, an email address or a phone number.');
  return searchKey(known.join('\n'));
}
