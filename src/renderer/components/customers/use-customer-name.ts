import { useTranslation } from 'react-i18next';
import type { User } from '../../../shared/contract/users.ts';
import { WALK_IN_USER_ID } from '../../../shared/walk-in.ts';

/** What screens call a customer: by name, else by what there is. */
export function useCustomerName(): (customer: User) => string {
  const { t } = useTranslation();
  return ({ id, name, email, phone }) =>
    id === WALK_IN_USER_ID ? t('customers.walkIn') : (name ?? email ?? phone ?? t('customers.unnamed'));
}
