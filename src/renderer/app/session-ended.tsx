import { useTranslation } from 'react-i18next';

/** The host no longer knows this page: nothing on it works any more. */
export function SessionEnded() {
  const { t } = useTranslation();
  return (
    <main className="shell__ended" role="alert">
      <h1>{t('shell.sessionEnded')}</h1>
      <p>{t('shell.sessionEndedHint')}</p>
    </main>
  );
}
