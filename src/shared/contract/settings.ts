import * as z from 'zod';
import { command, query } from './base.ts';
import { changesSomething, currencyCode, nothingToChange, text } from './fields.ts';

const timeZoneMessage = 'must be a time zone, such as Europe/Berlin';

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    // Intl says "unknown zone" by throwing a RangeError; there is no other way to ask.
    return false;
  }
}

const fields = {
  shop_name: text,
  currency: currencyCode,
  time_zone: text.refine(isTimeZone, timeZoneMessage),
  deliver_at_checkout: z
    .boolean('must be true or false')
    .describe('The screens hand goods over at checkout: orders are delivered at once'),
};

export const settings = z.object(fields).readonly();

export type Settings = z.infer<typeof settings>;

export const settingsContract = {
  find: query('/settings', "Get the shop's settings").input(z.strictObject({})).output(settings),
  update: command('PATCH', '/settings', "Change the shop's settings", 'CONFLICT')
    .input(z.strictObject(fields).partial().refine(changesSomething, nothingToChange))
    .output(settings),
};
