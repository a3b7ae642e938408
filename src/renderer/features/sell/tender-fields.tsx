import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toMajor } from '../../../shared/money.ts';
import { typedFormOf } from '../../components/amount/typed-amount.ts';
import { useAmountProblemText } from '../../components/amount/use-amount-text.ts';
import { BigAmount } from '../../components/big-amount.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { quickAmounts } from './quick-amounts.ts';
import type { PaymentForm } from './use-payment-form.ts';

interface TenderFieldsProps {
  readonly form: PaymentForm;
}

function useReceivedError({ tendered }: PaymentForm): string | undefined {
  const { t } = useTranslation();
  const { formatAmount, currency } = useShop();
  const amountProblemText = useAmountProblemText();
  if (tendered.problem) return amountProblemText(tendered.problem);
  if (tendered.missing === 0) return undefined;
  return t('sell.tooLittle', { missing: formatAmount(toMajor(tendered.missing, currency)) });
}

function QuickAmounts({ form: { tendered, fixed } }: TenderFieldsProps) {
  const { t } = useTranslation();
  const { formatAmount, currency } = useShop();
  return (
    <Group gap="xs" role="group" aria-label={t('sell.quickAmounts')}>
      <Button
        variant="default"
        disabled={fixed}
        onClick={() => tendered.setReceived(typedFormOf(tendered.due, currency))}
      >
        {t('sell.exact')}
      </Button>
      {quickAmounts(tendered.due).map((amount) => (
        <Button
          key={amount}
          variant="default"
          disabled={fixed}
          onClick={() => tendered.setReceived(typedFormOf(amount, currency))}
        >
          {formatAmount(toMajor(amount, currency))}
        </Button>
      ))}
    </Group>
  );
}

function CashFields({ form }: TenderFieldsProps) {
  const { t } = useTranslation();
  const { formatAmount, currency } = useShop();
  const { tendered, fixed } = form;
  return (
    <>
      <TextInput
        label={t('sell.received')}
        size="lg"
        inputMode="decimal"
        autoComplete="off"
        value={tendered.received}
        error={useReceivedError(form)}
        readOnly={fixed}
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => tendered.setReceived(event.currentTarget.value)}
      />
      <QuickAmounts form={form} />
      <p className="payment__change" aria-live="polite">
        {t('sell.change')} <BigAmount text={formatAmount(toMajor(tendered.change, currency))} />
      </p>
    </>
  );
}

function CardFields({ form: { tendered, fixed } }: TenderFieldsProps) {
  const { t } = useTranslation();
  const { formatAmount, currency } = useShop();
  return (
    <>
      <Text>{t('sell.cardHint', { total: formatAmount(toMajor(tendered.due, currency)) })}</Text>
      <TextInput
        label={t('shell.optional', { label: t('sell.reference') })}
        description={t('sell.referenceHint')}
        size="lg"
        autoComplete="off"
        value={tendered.reference}
        readOnly={fixed}
        onChange={(event) => tendered.setReference(event.currentTarget.value)}
      />
    </>
  );
}

/** What is asked for the chosen way to pay. */
export function TenderFields({ form }: TenderFieldsProps) {
  const { t } = useTranslation();
  if (form.tendered.due === 0) return <Text>{t('sell.nothingToPay')}</Text>;
  return form.tendered.way === 'cash' ? <CashFields form={form} /> : <CardFields form={form} />;
}
