import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  define: { __VERSION__: JSON.stringify('0.0.0-test') },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    // The thread that checks import files runs from its source.
    execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    // Real databases on a shared machine: slower than doubles, and never by much.
    testTimeout: 15_000,
  },
});
