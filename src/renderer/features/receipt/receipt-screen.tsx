import { Alert, Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SaleDetails } from '../../../shared/contract/sales.ts';
import { api } from '../../api/client.ts';
import { BigAmount } from '../../components/big-amount.tsx';
import { ErrorAlert } from '../../components/error-alert.tsx';
import { navigate } from '../../components/navigation/use-route.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { useShop } from '../../components/shop/shop-context.tsx';
import { useInitialFocus } from '../../components/use-initial-focus.ts';
import { Receipt } from './receipt.tsx';
import './receipt.css';

function Actions() {
  const { t } = useTranslation();
  const newSale = useInitialFocus<HTMLButtonElement>();
  return (
    <>
      <Button variant="default" onClick={() => window.print()}>
        {t('orders.receipt.print')}
      </Button>
      <Button ref={newSale} onClick={() => navigate({ screen: 'sell' })}>
        {t('orders.receipt.newSale')}
      </Button>
    </>
  );
}

/** What the person at the register still has to hand back or to collect, to be seen from afar. */
function Outcome({ sale }: { readonly sale: SaleDetails }) {
  const { t } = useTranslation();
  const { formatAmount } = useShop();
  if (sale.change === 0 && sale.due === 0) return null;
  const [label, amount] =
    sale.change > 0 ? [t('orders.receipt.change'), sale.change] : [t('orders.receipt.due'), sale.due];
  return (
    <p className="receipt-outcome">
      {label} <BigAmount text={formatAmount(amount, sale.currency)} />
    </p>
  );
}

interface ReceiptScreenProps {
  readonly saleId: string;
  /** It was not known whether this sale had gone through. */
  readonly recovered?: boolean | undefined;
}

/** The receipt of a sale, to be looked at and printed. */
export function ReceiptScreen({ saleId, recovered }: ReceiptScreenProps) {
  const { t } = useTranslation();
  const { data: sale, error, refetch } = useQuery(api.sales.findOne.queryOptions({ input: { id: saleId } }));
  const title = sale ? t('orders.receipt.title', { number: sale.receipt_number }) : t('shell.receipt');
  return (
    <ScreenFrame title={title} actions={<Actions />}>
      {sale && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="receipt-scroll" tabIndex={0}>
          {recovered && (
            <Alert color="yellow" role="alert" className="receipt-notice">
              {t('orders.receipt.recovered')}
            </Alert>
          )}
          <Outcome sale={sale} />
          <Receipt sale={sale} />
        </div>
      )}
      {!sale && error && <ErrorAlert error={error} onRetry={() => void refetch()} />}
      {!sale && !error && <Loader aria-label={t('shell.loading')} />}
    </ScreenFrame>
  );
}
