import { invalidInput } from '../../shared/errors.ts';
import type { UserRow } from '../database/entities/user.ts';

/** What a customer is known by. */
export type Identity = Pick<UserRow, 'name' | 'email' | 'phone'>;

/** @throws DomainError `INVALID_INPUT` when there is nothing to know the customer by */
export function assertKnown({ name, email, phone }: Identity): void {
  if (name === null && email === null && phone === null)
    throw invalidInput('name', 'A customer needs a name, an email address or a phone number.');
}
