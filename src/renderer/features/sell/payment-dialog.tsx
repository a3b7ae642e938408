import { Alert, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cart } from '../../../shared/contract/carts.ts';
import { toMajor } from '../../../shared/money.ts';
import { tenders } from '../../../shared/settlement.ts';
import { BigAmount } from '../../components/big-amount.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { PaymentProblems } from './payment-problems.tsx';
import { endPayment, type Payment } from './sell-session.ts';
import { TenderFields } from './tender-fields.tsx';
import { type PaymentForm, usePaymentForm } from './use-payment-form.ts';
import './payment-dialog.css';

interface PaymentDialogProps {
  readonly cart: Cart;
  readonly payment: Payment;
}

interface FormProps {
  readonly form: PaymentForm;
}

function Due({ form: { tendered, change } }: FormProps) {
  const { t } = useTranslation();
  const { formatAmount, currency } = useShop();
  return (
    <>
      <p className="payment__due">
        {t('sell.due')} <BigAmount text={formatAmount(toMajor(tendered.due, currency))} />
      </p>
      {change && (
        <Alert color="yellow" role="alert">
          {t('sell.totalChanged', { now: formatAmount(change.now), was: formatAmount(change.was) })}{' '}
          {change.noted && t('sell.sellAtNewTotal')}
        </Alert>
      )}
    </>
  );
}

function WayToPayChoice({ form: { tendered, fixed } }: FormProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('sell.tender')}
      value={tendered.way}
      disabled={fixed}
      data={tenders.map((way) => ({ value: way, label: t(`sell.${way}`) }))}
      onChange={tendered.setWay}
    />
  );
}

function Buttons({ form: { ready, pending, unanswered } }: FormProps) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      {!unanswered && (
        <Button variant="default" size="lg" onClick={endPayment} disabled={pending}>
          {t('shell.cancel')}
        </Button>
      )}
      <Button type="submit" size="lg" loading={pending} disabled={!ready}>
        {unanswered ? t('sell.again') : t('sell.complete')}
      </Button>
    </Group>
  );
}

/** Takes the payment for a cart and sells it. */
export function PaymentDialog({ cart, payment }: PaymentDialogProps) {
  const { t } = useTranslation();
  const form = usePaymentForm({ cart, payment });
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void form.complete();
  }
  return (
    <Dialog
      title={t('sell.payment')}
      size="lg"
      onClose={endPayment}
      closable={!form.pending && !form.unanswered}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Due form={form} />
          {form.tendered.due > 0 && <WayToPayChoice form={form} />}
          <TenderFields form={form} />
          <PaymentProblems cart={cart} form={form} />
          <Buttons form={form} />
        </Stack>
      </form>
    </Dialog>
  );
}
