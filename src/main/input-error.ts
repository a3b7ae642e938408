import type * as z from 'zod';
import { type DomainError, invalidInput } from '../shared/errors.ts';

/** The first thing that is wrong with an input, as one sentence that names the field. */
export function toInputError(error: z.ZodError): DomainError {
  const [issue] = error.issues;
  if (!issue) return invalidInput('', 'The input is not valid.');
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const field = [...path, issue.keys[0]].join('.');
    return invalidInput(field, `${field} is not a known field. Remove it.`);
  }
  const field = path.join('.');
  if (field === '' && issue.code === 'invalid_type')
    return invalidInput('body', 'The body must be a JSON object.');
  if (field === '') return invalidInput('body', `The body ${sentence(issue.message)}`);
  if (issue.input === undefined) return invalidInput(field, `${field} is required.`);
  return invalidInput(field, `${field} ${sentence(issue.message)}`);
}

/** The contract's own messages go on after the field's name; one of zod's stands for itself. */
function sentence(message: string): string {
  return /^(must|is|makes)\b/.test(message) ? `${message}.` : `is not valid: ${message}.`;
}
