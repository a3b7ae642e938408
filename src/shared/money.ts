import type { Currency } from './currency.ts';
import { invalidInput } from './errors.ts';

declare const minorUnits: unique symbol;

/** An amount in a currency's minor units (cents): a safe integer below {@link AMOUNT_LIMIT}. */
export type MinorUnits = number & { readonly [minorUnits]: true };

/** Every amount and every sum stays below this many minor units. */
export const AMOUNT_LIMIT = 1e15;

/**
 * Takes a count of minor units for what it is.
 * @throws RangeError when it is no integer or not below the limit: a bug, not an input error.
 */
export function minor(value: number): MinorUnits {
  if (!Number.isSafeInteger(value) || Math.abs(value) >= AMOUNT_LIMIT) {
    throw new RangeError(`${value} is not an amount in minor units`);
  }
  return value as MinorUnits;
}

export const ZERO = minor(0);

/**
 * Reads a decimal number of major units, as it stands on the wire.
 * @param field the input it came from, named in the error
 * @throws DomainError `INVALID_INPUT` when it has more decimals than the currency, or is too large
 */
export function parseAmount(value: number, currency: Currency, field: string): MinorUnits {
  const factor = 10 ** currency.exponent;
  const units = Math.round(value * factor);
  if (Math.abs(units) >= AMOUNT_LIMIT) throw tooLarge(field);
  if (units / factor !== value) {
    throw invalidInput(
      field,
      currency.exponent === 0
        ? `${field} must be a whole number of ${currency.code}.`
        : `${field} must have at most ${currency.exponent} decimals (${currency.code}).`,
    );
  }
  // `-0` is a number JSON can carry; the books know one zero.
  return minor(units === 0 ? 0 : units);
}

/** Minor units as a decimal number of major units; exact to the last digit for every amount there is. */
export function toMajor(amount: number, currency: Currency): number {
  return amount / 10 ** currency.exponent;
}

/** @throws DomainError `INVALID_INPUT` when the sum is not below the limit */
export function add(left: MinorUnits, right: MinorUnits, field = 'total'): MinorUnits {
  const sum = left + right;
  if (Math.abs(sum) >= AMOUNT_LIMIT) throw tooLarge(field);
  return minor(sum);
}

/** @throws DomainError `INVALID_INPUT` when the difference is not below the limit */
export function subtract(left: MinorUnits, right: MinorUnits): MinorUnits {
  return add(left, minor(-right));
}

/** @throws DomainError `INVALID_INPUT` when the sum is not below the limit */
export function sum(amounts: Iterable<MinorUnits>, field?: string): MinorUnits {
  let total = ZERO;
  for (const amount of amounts) total = add(total, amount, field);
  return total;
}

/** @throws DomainError `INVALID_INPUT` when the product is not below the limit */
export function multiply(unitPrice: MinorUnits, quantity: number): MinorUnits {
  const total = unitPrice * quantity;
  if (Math.abs(total) >= AMOUNT_LIMIT) throw tooLarge('quantity');
  return minor(total);
}

function tooLarge(field: string) {
  return invalidInput(field, `${field} makes an amount too large to record. Split it into smaller ones.`);
}
