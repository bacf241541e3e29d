import { defineConfig } from 'vitest/config';

/** Real ms after which a test hangs; also on a slow machine that is busy with something else, none takes so long. */
const LIMIT_MS = 10 * 60_000;

// Two projects: `unit` runs in Node and needs nothing but the sources; `browser` drives the built app in Chromium.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          // Files share what they import: loading it anew for each takes longer than all tests. None may leave anything behind.
          isolate: false,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/build-app.ts'],
          isolate: false,
          // Two cores are shared by Chromium, the server and the test itself.
          fileParallelism: false,
          testTimeout: LIMIT_MS,
          hookTimeout: LIMIT_MS,
        },
      },
    ],
  },
});
