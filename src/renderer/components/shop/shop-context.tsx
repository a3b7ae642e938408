import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Settings } from '../../../shared/contract/settings.ts';
import { type Currency, currencyOf } from '../../../shared/currency.ts';
import { locale } from '../../messages/i18n.ts';

/** The shop's settings, and how its amounts and times are written. */
interface Shop {
  readonly settings: Settings;
  readonly currency: Currency;
  /** @param amount decimal major units @param code the currency, when it is not the shop's of today */
  formatAmount(amount: number, code?: string): string;
  formatCount(count: number): string;
  /** Date and time in the shop's time zone. */
  formatTime(timestamp: string): string;
  formatDay(timestamp: string): string;
  formatClock(timestamp: string): string;
}

const ShopContext = createContext<Shop | undefined>(undefined);

/** All decimals that the currency has for us: the platform leaves out those that few people use. */
function amountFormat(code: string): Intl.NumberFormat {
  const { exponent } = currencyOf(code);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: code,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
}

function createShop(settings: Settings): Shop {
  const { time_zone: timeZone, currency } = settings;
  const time = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' });
  const clock = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' });
  const counts = new Intl.NumberFormat(locale);
  const shopAmount = amountFormat(currency);
  const amountIn = (code: string) => (code === currency ? shopAmount : amountFormat(code));
  return {
    settings,
    currency: currencyOf(currency),
    formatAmount: (amount, code = currency) => amountIn(code).format(amount),
    formatCount: (count) => counts.format(count),
    formatTime: (timestamp) => time.format(new Date(timestamp)),
    formatDay: (timestamp) => day.format(new Date(timestamp)),
    formatClock: (timestamp) => clock.format(new Date(timestamp)),
  };
}

interface ShopProviderProps {
  readonly settings: Settings;
  readonly children: ReactNode;
}

export function ShopProvider({ settings, children }: ShopProviderProps) {
  const shop = useMemo(() => createShop(settings), [settings]);
  return <ShopContext value={shop}>{children}</ShopContext>;
}

export function useShop(): Shop {
  const shop = useContext(ShopContext);
  if (!shop) throw new Error('useShop is used outside of ShopProvider');
  return shop;
}
