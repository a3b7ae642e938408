import type { TFunction } from 'i18next';
import { ApiError } from '../api/api-error.ts';

/** Fields are named by the form they stand in, so the host's sentence need not name them again. */
function withoutFieldName(error: ApiError): string {
  const { message, field } = error;
  if (field === undefined || !message.startsWith(`${field} `)) return message;
  const sentence = message.slice(field.length + 1);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What a failed call says to the person. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof ApiError)) return t('errors.unknown');
  const { message } = error;
  if (error.reason) return t(`errors.reasons.${error.reason}`, { message });
  return t(`errors.${error.code}`, { message });
}

/** What it says beside the field at fault, where the label already names the field. */
export function fieldErrorText(t: TFunction, error: ApiError): string {
  return error.code === 'INVALID_INPUT' ? withoutFieldName(error) : errorText(t, error);
}
