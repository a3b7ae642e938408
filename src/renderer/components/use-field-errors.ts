import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { fieldErrorText } from '../messages/error-text.ts';

interface FieldErrors<Field extends string> {
  /** What is wrong with a field, in words. */
  of(field: Field): string | undefined;
  /** The failure, when it is about none of the fields. */
  readonly other: unknown;
}

/** Puts a failed call's error beside the field it names, where the form has that field. */
export function useFieldErrors<Field extends string>(
  error: unknown,
  fields: readonly Field[],
): FieldErrors<Field> {
  const { t } = useTranslation();
  const faulty = error instanceof ApiError ? fields.find((field) => field === error.field) : undefined;
  return {
    of: (field) => (field === faulty && error instanceof ApiError ? fieldErrorText(t, error) : undefined),
    other: faulty === undefined ? error : undefined,
  };
}
