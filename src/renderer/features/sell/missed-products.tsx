import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dismissMissed, type Missed, useAdditions } from './additions.ts';

function textOf({ name, pieces }: Missed): string {
  return pieces === 1 ? name : `${pieces} × ${name}`;
}

interface MissedProductsProps {
  /** They are dealt with: back to selling. */
  readonly onDone: () => void;
}

/** What did not get into the cart: it stays in sight, or goods would leave the shop unpaid. */
export function MissedProducts({ onDone }: MissedProductsProps) {
  const { t } = useTranslation();
  const missed = useAdditions((additions) => additions.missed);
  function dismiss(): void {
    dismissMissed();
    onDone();
  }
  return (
    <div className="missed-products" role="alert">
      {missed.length > 0 && (
        <>
          <strong>{t('sell.notAdded')}</strong>
          <span className="missed-products__names">{missed.map(textOf).join(', ')}</span>
          <CloseButton size="sm" aria-label={t('sell.dismissNotAdded')} onClick={dismiss} />
        </>
      )}
    </div>
  );
}
