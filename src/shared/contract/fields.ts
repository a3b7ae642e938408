import * as z from 'zod';
import { normalizeGtin } from '../gtin.ts';
import { MAX_PAGE_SIZE, MAX_QUANTITY, MAX_TEXT_LENGTH, PAGE_SIZE } from '../limits.ts';
import { AMOUNT_LIMIT } from '../money.ts';
import { orderStatuses } from '../order-status.ts';

/*
 * The inputs Ringup knows. A message completes the sentence that starts with the field's name,
 * as in "quantity must be a whole number from 1 to 100,000."
 */

/** Any well-formed UUID, in lower case. Those made here are version 7. */
export const id = z.guid('must be a UUID').toLowerCase().meta({ format: 'uuid' });

/** Tab, line feed and carriage return are text; other control characters are not. */
function isText(value: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return value.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value);
}

const textMessage = `must be a text of 1 to ${MAX_TEXT_LENGTH.toLocaleString('en')} characters`;

/** Text of 1 to 1,000 characters, spaces around it removed. */
export const text = z
  .string(textMessage)
  .trim()
  .min(1, textMessage)
  .max(MAX_TEXT_LENGTH, textMessage)
  .refine(isText, 'must not contain control characters');

const quantityMessage = `must be a whole number from 1 to ${MAX_QUANTITY.toLocaleString('en')}`;
export const quantity = z
  .int(quantityMessage)
  .min(1, quantityMessage)
  .max(MAX_QUANTITY, quantityMessage)
  .describe('Pieces');

const amountMessage = 'must be an amount of 0 or more';
/** Decimal major units; how many decimals fit is the shop currency's to say. */
export const amount = z
  .number(amountMessage)
  .min(0, amountMessage)
  .lt(AMOUNT_LIMIT, 'must be smaller')
  .describe('Decimal number in major units of the shop currency');

export const email = text
  .max(254, 'must be an email address of at most 254 characters')
  .regex(/^[^\s@<>()",:;]+@[^\s@<>()",:;]+\.[^\s@<>()",:;.]+$/, 'must be an email address');

export const barcode = z
  .string('must be a GTIN: the 8, 12, 13 or 14 digits under a bar code')
  .trim()
  .refine(
    (code) => normalizeGtin(code) !== undefined,
    'must be a GTIN: the 8, 12, 13 or 14 digits under a bar code, with a right check digit',
  )
  .transform((code) => normalizeGtin(code) ?? code)
  .describe('GTIN (EAN-8, UPC-A, EAN-13, GTIN-14); UPC-A is kept as EAN-13');

export const orderStatus = z.enum(orderStatuses, `must be one of ${orderStatuses.join(', ')}`);

const currencyMessage = 'must be an ISO 4217 code, such as USD';
export const currencyCode = z
  .string(currencyMessage)
  .trim()
  .toUpperCase()
  .refine((code) => Intl.supportedValuesOf('currency').includes(code), currencyMessage)
  .meta({ examples: ['USD'] });

/** A moment as it is given: ISO 8601 with `Z` or an offset. */
export const moment = z.iso.datetime({
  offset: true,
  error: 'must be a date and time in ISO 8601, such as 2026-01-31T09:00:00Z',
});

/** A moment as it is answered: ISO 8601 in UTC. */
export const timestamp = z.iso.datetime();

/** A search's cursor has a name in it: 1,000 letters of Hangul, taken apart and in base64, are 12,000 characters. */
const MAX_CURSOR_LENGTH = 14_000;

/** Where a list goes on, and how far. Lists are newest first. */
export const paging = {
  limit: z.coerce
    .number(`must be a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .int(`must be a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .min(1, `must be a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .max(MAX_PAGE_SIZE, `must be a whole number from 1 to ${MAX_PAGE_SIZE}`)
    .default(PAGE_SIZE),
  cursor: z
    .string('must be the nextCursor of the page before')
    .min(1, 'must be the nextCursor of the page before')
    .max(MAX_CURSOR_LENGTH, 'must be the nextCursor of the page before')
    .optional(),
};

/** Half-open: `from` ≤ createdAt < `to`. */
export const period = { from: moment.optional(), to: moment.optional() };

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item).readonly(),
    nextCursor: z.string().nullable().describe('Where the next page starts; null on the last'),
    total: z
      .int()
      .nullable()
      .describe(
        'How many the list has in all; null where only counting would tell, as for a search or a period',
      ),
  });
}

/** Of the fields that a change may leave out, one at least is there. */
export function changesSomething(change: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(change).some(([name, value]) => name !== 'id' && value !== undefined);
}

export const nothingToChange = 'must name at least one field to change';

/** A change of what has this id. */
export function changeOf<Shape extends z.ZodRawShape>(fields: Shape) {
  return z.strictObject({ id, ...fields }).refine(changesSomething, nothingToChange);
}

export const byId = z.strictObject({ id });
