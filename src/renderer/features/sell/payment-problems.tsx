import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cart } from '../../../shared/contract/carts.ts';
import { ApiError } from '../../api/api-error.ts';
import { ErrorAlert } from '../../components/error-alert.tsx';
import type { PaymentForm } from './use-payment-form.ts';

interface PaymentProblemsProps {
  readonly cart: Cart;
  readonly form: PaymentForm;
}

function useArchivedNames({ items }: Cart): string | undefined {
  const names = items.filter(({ product }) => product.archived).map(({ product }) => `“${product.name}”`);
  return names.length > 0 ? names.join(', ') : undefined;
}

/** Why the sale was not made, or not yet. */
export function PaymentProblems({ cart, form }: PaymentProblemsProps) {
  const { t } = useTranslation();
  const archived = useArchivedNames(cart);
  if (form.pending) return null;
  if (form.unanswered) {
    return (
      <Alert color="yellow" role="alert">
        {t('sell.unanswered')}
      </Alert>
    );
  }
  const reason = form.error instanceof ApiError ? form.error.reason : undefined;
  // What was told as a new total needs no second alert.
  if (reason === 'total_changed' && form.change) return null;
  if (reason === 'product_archived' && archived) {
    return (
      <Alert color="red" role="alert" className="wrap-anywhere">
        {t('sell.archived', { names: archived })}
      </Alert>
    );
  }
  return <ErrorAlert error={form.error} />;
}
