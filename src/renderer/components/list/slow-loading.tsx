import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** A page that comes at once, as nearly all do, is not worth a word. */
const SLOW_MS = 400;

/** Tells those who do not see the screen that rows are still on their way. */
export function SlowLoading({ isLoading }: { readonly isLoading: boolean }) {
  const { t } = useTranslation();
  const [isSlow] = useDebouncedValue(isLoading, SLOW_MS);
  return (
    <span role="status" className="visually-hidden">
      {isLoading && isSlow ? t('shell.loading') : ''}
    </span>
  );
}
