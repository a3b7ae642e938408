import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands while the host does not answer. The page tries by itself; what is typed stays. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  return (
    <div className="shell__banner" role="alert">
      <Loader size="xs" aria-hidden />
      {t('shell.connectionLost')}
    </div>
  );
}
