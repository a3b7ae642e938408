import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import { api } from '../api/client.ts';
import { useConnection } from '../api/connection.ts';
import { Announcer } from '../components/announcer.tsx';
import { ErrorAlert } from '../components/error-alert.tsx';
import { hrefOf, type Route, type Section, sectionOfKind } from '../components/navigation/route.ts';
import { useRoute } from '../components/navigation/use-route.ts';
import { ShopProvider } from '../components/shop/shop-context.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { Screen } from './screen.tsx';
import { SessionEnded } from './session-ended.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import './shell.css';

const sections: readonly Section[] = ['sell', 'orders', 'customers', 'products', 'settings'];

/** Which entry of the navigation a route belongs to. */
function sectionOf(route: Route): Section | undefined {
  if (route.screen === 'customer') return 'customers';
  if (route.screen === 'import') return sectionOfKind[route.kind];
  return sections.find((section) => section === route.screen);
}

function Navigation({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const current = sectionOf(route);
  return (
    <nav className="shell__head" aria-label={t('shell.mainNavigation')}>
      <span className="shell__product">{PRODUCT_NAME}</span>
      {sections.map((section) => (
        <a
          key={section}
          href={hrefOf({ screen: section })}
          aria-current={section === current ? 'page' : undefined}
          data-name={t(`shell.${section}`)}
        >
          {t(`shell.${section}`)}
        </a>
      ))}
    </nav>
  );
}

function Body({ route }: { readonly route: Route }) {
  const { t } = useTranslation();
  const { data: settings, error, refetch } = useQuery(api.settings.find.queryOptions({ input: {} }));
  useDocumentTitle(route, settings?.shop_name);
  if (!settings) {
    return error ? (
      <ErrorAlert error={error} onRetry={() => void refetch()} />
    ) : (
      <Loader className="shell__loader" aria-label={t('shell.loading')} />
    );
  }
  return (
    <ShopProvider settings={settings}>
      <CrashBoundary key={hrefKey(route)}>
        <Screen route={route} />
      </CrashBoundary>
    </ShopProvider>
  );
}

/** Another screen starts afresh, and so does the same one for another thing. An import gets its id on the way. */
function hrefKey(route: Route): string {
  if (route.screen === 'import') return hrefOf({ screen: route.screen, kind: route.kind });
  return route.screen === 'not-found' ? route.screen : hrefOf(route);
}

/** What is around every screen: navigation, the state of the connection, and what is read out. */
export function Shell() {
  const route = useRoute();
  const { state } = useConnection();
  if (state === 'ended') return <SessionEnded />;
  return (
    <div className="shell">
      <Navigation route={route} />
      {state === 'lost' && <ConnectionBanner />}
      <main className="shell__main">
        <Body route={route} />
      </main>
      <Announcer />
    </div>
  );
}
