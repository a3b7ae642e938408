import { useTranslation } from 'react-i18next';
import { minor } from '../../../shared/money.ts';
import { useShop } from '../shop/shop-context.tsx';
import { type AmountProblem, typedFormOf } from './typed-amount.ts';

/** Says what is wrong with a typed amount. */
export function useAmountProblemText(): (problem: AmountProblem) => string {
  const { t } = useTranslation();
  const { currency } = useShop();
  const example = typedFormOf(minor(1250), currency);
  return (problem) =>
    t(`errors.amount.${problem}`, { currency: currency.code, count: currency.exponent, example });
}
