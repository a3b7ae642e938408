import * as z from 'zod';
import { command, query } from './base.ts';
import { byId, changeOf, email, id, pageOf, paging, text, timestamp } from './fields.ts';
import { exportOf, importOf } from './imports.ts';

/** The specification's user: a customer of the shop. */
export const user = z
  .object({
    id,
    email: z.string().nullable(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .readonly();

export type User = z.infer<typeof user>;

const details = { name: text.nullish(), phone: text.nullish() };

export const newUser = z.strictObject({
  email: email
    .nullish()
    .describe(
      'Required over REST; the screens may leave it out for people who have none. Unique, whatever its case.',
    ),
  ...details,
});

export const users = {
  create: command('POST', '/users', 'Create a customer', 'CONFLICT').input(newUser).output(user),
  findAll: query('/users', 'List customers, newest first')
    .input(
      z.strictObject({
        search: text.optional().describe('Part of a name, an email address or a phone number'),
        ...paging,
      }),
    )
    .output(pageOf(user)),
  import: importOf('users'),
  export: exportOf('users'),
  findOne: query('/users/{id}', 'Get a customer', 'NOT_FOUND').input(byId).output(user),
  update: command('PATCH', '/users/{id}', 'Change a customer', 'NOT_FOUND', 'CONFLICT')
    .input(changeOf({ email: email.nullish(), ...details }))
    .output(user),
  remove: command('DELETE', '/users/{id}', 'Delete a customer who never bought', 'NOT_FOUND', 'CONFLICT')
    .input(byId)
    .output(z.void()),
};
