import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { hasCode } from '../api/api-error.ts';
import { errorText } from '../messages/error-text.ts';

interface ErrorAlertProps {
  /** What a call failed with; nothing is shown without one. */
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Says what went wrong, beside the thing it went wrong with. */
export function ErrorAlert({ error, onRetry }: ErrorAlertProps) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <Alert color="red" role="alert" className="error-alert">
      <Group justify="space-between">
        {errorText(t, error)}
        {onRetry && !hasCode(error, 'NOT_FOUND') && (
          <Button variant="default" onClick={onRetry}>
            {t('shell.tryAgain')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
