import * as z from 'zod';
import { command, query } from './base.ts';

/** The sample shop, which shows a new owner what the register is like. */
export const sample = z
  .object({
    loaded: z.boolean(),
    offered: z.boolean().describe('The shop is empty, and nobody has said yet that it is to begin so'),
    sales_since: z.int().describe('Sales that were made with the sample since it was loaded'),
  })
  .readonly();

export type Sample = z.infer<typeof sample>;

const countMessage = 'must be a whole number of 0 or more';

export const sampleContract = {
  find: query('/sample', 'Tell whether the sample shop is loaded').input(z.strictObject({})).output(sample),
  load: command(
    'POST',
    '/sample',
    'Load the sample shop into an empty shop; once it is there nothing more happens',
    'CONFLICT',
  )
    .input(z.strictObject({}))
    .output(sample),
  update: command('PATCH', '/sample', 'Offer the sample shop on the empty sell screen, or no longer')
    .input(z.strictObject({ offered: z.boolean('must be true or false') }))
    .output(sample),
  remove: command(
    'DELETE',
    '/sample',
    'Remove the sample shop, with every trace of it',
    'NOT_FOUND',
    'CONFLICT',
  )
    .input(
      z.strictObject({
        sales_since: z
          .int(countMessage)
          .min(0, countMessage)
          .default(0)
          .describe('How many sales made since may go with it; refused when there are more or fewer'),
      }),
    )
    .output(z.void()),
};
