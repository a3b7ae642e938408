import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import packageJson from './package.json' with { type: 'json' };

const here = import.meta.dirname;
const inFolder = (...path: string[]) => resolve(here, ...path);

// CommonJS, since package.json has no "type": a sandboxed preload can be nothing else.
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    define: {
      __VERSION__: JSON.stringify(packageJson.version),
      __CHECK_WORKER__: JSON.stringify('check-worker.cjs'),
    },
    build: {
      // Only `dependencies` stay outside; a bundled TypeORM loads in half the time.
      externalizeDeps: true,
      minify: true,
      rolldownOptions: {
        input: {
          index: inFolder('src/main/index.ts'),
          serve: inFolder('src/main/serve.ts'),
          'check-worker': inFolder('src/main/imports/check-worker.ts'),
        },
        // TypeORM tells its errors, entities and migrations apart by class name.
        output: { ...commonJs, keepNames: true },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: {
        input: { index: inFolder('src/preload/index.ts') },
        output: commonJs,
      },
    },
  },
  renderer: {
    root: inFolder('src/renderer'),
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      minify: true,
      sourcemap: false,
      // It comes from the same machine; splitting it would gain nothing.
      chunkSizeWarningLimit: 2_000,
      // The page's policy allows neither inline scripts nor data: scripts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: inFolder('src/renderer/index.html') },
    },
  },
});
