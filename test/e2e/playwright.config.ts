import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: resolve(__dirname, '../../test-results'),
  globalSetup: './support/prepare-chromium.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_500 },
  use: {
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testDir: './browser' },
    { name: 'desktop', testDir: './desktop' },
  ],
});
