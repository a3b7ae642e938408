import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../api/query-client.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { Shell } from './shell.tsx';
import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';
import '@mantine/core/styles.layer.css';
import './app.css';

/** The whole page. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      cssVariablesResolver={cssVariables}
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <CrashBoundary>
          <Shell />
        </CrashBoundary>
      </QueryClientProvider>
    </MantineProvider>
  );
}
